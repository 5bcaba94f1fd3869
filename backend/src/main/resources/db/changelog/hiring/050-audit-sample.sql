--liquibase formatted sql

--changeset caizhi:hiring-050-return-decision
--comment Who decided on a return, each time: nobody audits what they themselves verified.
CREATE TABLE return_decision (
    tenant_id BIGINT       NOT NULL,
    return_id BIGINT       NOT NULL,
    version   INT          NOT NULL,
    issuer    VARCHAR(255) NOT NULL,
    subject   VARCHAR(64)  NOT NULL,
    PRIMARY KEY (tenant_id, return_id, version),
    CONSTRAINT return_decision_return FOREIGN KEY (tenant_id, return_id) REFERENCES monthly_return (tenant_id, id)
);

--changeset caizhi:hiring-050-audit-sample
--comment A random sample of counted hires, with all that repeats its drawing; the tenant is the district itself.
CREATE TABLE audit_sample (
    tenant_id         BIGINT       NOT NULL,
    id                BIGINT       NOT NULL,
    from_month        INT          NOT NULL,
    to_month          INT          NOT NULL,
    size              INT          NOT NULL,
    seed              VARCHAR(64)  NOT NULL,
    seed_given        BOOLEAN      NOT NULL,
    method            VARCHAR(10)  NOT NULL,
    population        INT          NOT NULL,
    population_digest CHAR(64)     NOT NULL,
    drawn_at          DATETIME(6)  NOT NULL,
    issuer            VARCHAR(255) NOT NULL,
    subject           VARCHAR(64)  NOT NULL,
    status            VARCHAR(10)  NOT NULL,
    closed_at         DATETIME(6)  NULL,
    version           INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT audit_sample_district FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT audit_sample_status CHECK (status IN ('OPEN', 'CLOSED'))
);

--changeset caizhi:hiring-050-audit-population
--comment The hires that took part in a drawing with their weights, deflated lines; nothing personal, never changed.
CREATE TABLE audit_population (
    tenant_id BIGINT     NOT NULL,
    sample_id BIGINT     NOT NULL,
    part      INT        NOT NULL,
    deflated  MEDIUMBLOB NOT NULL,
    PRIMARY KEY (tenant_id, sample_id, part),
    CONSTRAINT audit_population_sample FOREIGN KEY (tenant_id, sample_id) REFERENCES audit_sample (tenant_id, id)
);

--changeset caizhi:hiring-050-audit-sample-item
--comment A hire that was drawn, and what its audit found. The sample is the district's; the hire that of one of its units.
CREATE TABLE audit_sample_item (
    tenant_id       BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    sample_id       BIGINT       NOT NULL,
    position        INT          NOT NULL,
    unit_tenant_id  BIGINT       NOT NULL,
    enterprise_id   BIGINT       NOT NULL,
    hire_id         BIGINT       NOT NULL,
    hire_version    INT          NOT NULL,
    month           INT          NOT NULL,
    weight          INT          NOT NULL,
    reasons         VARCHAR(120) NOT NULL,
    lot             CHAR(64)     NOT NULL,
    finding         VARCHAR(10)  NULL,
    field           VARCHAR(12)  NULL,
    comment         VARCHAR(300) NULL,
    issuer          VARCHAR(255) NULL,
    subject         VARCHAR(64)  NULL,
    decided_at      DATETIME(6)  NULL,
    reply           VARCHAR(300) NULL,
    replied_issuer  VARCHAR(255) NULL,
    replied_subject VARCHAR(64)  NULL,
    replied_at      DATETIME(6)  NULL,
    version         INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT audit_item_position UNIQUE (tenant_id, sample_id, position),
    INDEX audit_item_of_sample (tenant_id, sample_id, id),
    INDEX audit_item_of_unit (tenant_id, unit_tenant_id, finding, id),
    CONSTRAINT audit_item_sample FOREIGN KEY (tenant_id, sample_id) REFERENCES audit_sample (tenant_id, id),
    CONSTRAINT audit_item_unit FOREIGN KEY (unit_tenant_id, tenant_id) REFERENCES tenant (id, district_id),
    CONSTRAINT audit_item_hire FOREIGN KEY (unit_tenant_id, hire_id) REFERENCES hire (tenant_id, id),
    CONSTRAINT audit_item_finding CHECK (finding IN ('CONFIRMED', 'WRONG', 'UNPROVEN')),
    CONSTRAINT audit_item_decided CHECK ((finding IS NULL) = (decided_at IS NULL))
);
