--liquibase formatted sql

--changeset caizhi:hiring-001-monthly-return
CREATE TABLE monthly_return (
    tenant_id     BIGINT      NOT NULL,
    id            BIGINT      NOT NULL,
    district_id   BIGINT      NOT NULL,
    enterprise_id BIGINT      NOT NULL,
    month         INT         NOT NULL,
    status        VARCHAR(10) NOT NULL,
    nil           BOOLEAN     NOT NULL,
    submitted_at  DATETIME(6) NULL,
    decided_at    DATETIME(6) NULL,
    version       INT         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT return_once_a_month UNIQUE (tenant_id, enterprise_id, month),
    INDEX return_worklist (tenant_id, status, month, id),
    INDEX return_in_district (district_id, month, tenant_id, status),
    CONSTRAINT return_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT return_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
    CONSTRAINT return_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'VERIFIED'))
);

--changeset caizhi:hiring-001-receipt
--comment What was acknowledged, and when; one row a submission, never changed.
CREATE TABLE receipt (
    tenant_id      BIGINT       NOT NULL,
    id             BIGINT       NOT NULL,
    return_id      BIGINT       NOT NULL,
    number         VARCHAR(30)  NOT NULL,
    issued_at      DATETIME(6)  NOT NULL,
    issuer         VARCHAR(255) NOT NULL,
    subject        VARCHAR(64)  NOT NULL,
    hires          INT          NOT NULL,
    content_digest CHAR(64)     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT receipt_number UNIQUE (tenant_id, number),
    INDEX receipt_of_return (tenant_id, return_id, id),
    CONSTRAINT receipt_return FOREIGN KEY (tenant_id, return_id) REFERENCES monthly_return (tenant_id, id)
);

--changeset caizhi:hiring-001-hire
CREATE TABLE hire (
    tenant_id       BIGINT         NOT NULL,
    id              BIGINT         NOT NULL,
    district_id     BIGINT         NOT NULL,
    enterprise_id   BIGINT         NOT NULL,
    return_id       BIGINT         NOT NULL,
    status          VARCHAR(10)    NOT NULL,
    document_kind   VARCHAR(20)    NOT NULL,
    name_sealed     VARBINARY(512) NOT NULL,
    document_sealed VARBINARY(256) NOT NULL,
    fingerprint     BINARY(32)     NOT NULL,
    gender          CHAR(1)        NOT NULL,
    education       CHAR(2)        NOT NULL,
    student         BOOLEAN        NOT NULL,
    graduated_on    DATE           NULL,
    school          VARCHAR(100)   NOT NULL,
    major           VARCHAR(100)   NOT NULL,
    position        VARCHAR(100)   NOT NULL,
    hired_on        DATE           NOT NULL,
    left_on         DATE           NULL,
    channel         VARCHAR(20)    NOT NULL,
    event           VARCHAR(100)   NULL,
    contract        VARCHAR(20)    NOT NULL,
    insured         BOOLEAN        NOT NULL,
    informed        BOOLEAN        NOT NULL,
    issuer          VARCHAR(255)   NOT NULL,
    subject         VARCHAR(64)    NOT NULL,
    reason          VARCHAR(20)    NULL,
    comment         VARCHAR(300)   NULL,
    decided_at      DATETIME(6)    NULL,
    counted_month   INT            NULL,
    late            BOOLEAN        NOT NULL,
    duplicate       BOOLEAN        NOT NULL,
    college         BOOLEAN        NOT NULL,
    version         INT            NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX hire_of_return (tenant_id, return_id, id),
    CONSTRAINT hire_once_a_return UNIQUE (tenant_id, return_id, fingerprint),
    CONSTRAINT hire_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT hire_return FOREIGN KEY (tenant_id, return_id) REFERENCES monthly_return (tenant_id, id),
    CONSTRAINT hire_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
    CONSTRAINT hire_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'VERIFIED'))
);

--changeset caizhi:hiring-001-credit
--comment Which hire a person counts by in a district and assessment year; the key lets only one in.
CREATE TABLE credit (
    district_id BIGINT     NOT NULL,
    plan_year   INT        NOT NULL,
    fingerprint BINARY(32) NOT NULL,
    tenant_id   BIGINT     NOT NULL,
    hire_id     BIGINT     NOT NULL,
    PRIMARY KEY (district_id, plan_year, fingerprint),
    INDEX credit_of_hire (tenant_id, hire_id),
    CONSTRAINT credit_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT credit_hire FOREIGN KEY (tenant_id, hire_id) REFERENCES hire (tenant_id, id)
);
