--liquibase formatted sql

--changeset caizhi:plan-030-plan
--comment A year's plan; the tenant is the district itself. issued is the number of its newest issued revision, 0 before the first; version counts every change.
CREATE TABLE plan (
    tenant_id  BIGINT       NOT NULL,
    id         BIGINT       NOT NULL,
    year       INT          NOT NULL,
    name       VARCHAR(100) NOT NULL,
    status     VARCHAR(10)  NOT NULL,
    issued     INT          NOT NULL,
    version    INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT plan_once_a_year UNIQUE (tenant_id, year),
    CONSTRAINT plan_district FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT plan_status CHECK (status IN ('DRAFT', 'ISSUED', 'CLOSED')),
    CONSTRAINT plan_issued_or_draft CHECK ((status = 'DRAFT') = (issued = 0))
);

--changeset caizhi:plan-030-plan-month
--comment The months of a plan's year; a month belongs to one plan of a district only.
CREATE TABLE plan_month (
    tenant_id BIGINT NOT NULL,
    month     INT    NOT NULL,
    plan_id   BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, month),
    CONSTRAINT plan_month_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id)
);

--changeset caizhi:plan-030-plan-draft
--comment What is not issued yet of a plan, whole, as JSON; based_on is the revision it began as, 0 for the first.
CREATE TABLE plan_draft (
    tenant_id BIGINT     NOT NULL,
    plan_id   BIGINT     NOT NULL,
    based_on  INT        NOT NULL,
    content   MEDIUMTEXT NOT NULL,
    PRIMARY KEY (tenant_id, plan_id),
    CONSTRAINT plan_draft_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id)
);

--changeset caizhi:plan-030-plan-revision
--comment An issued revision of a plan, whole, as JSON with its SHA-256. Never changed.
CREATE TABLE plan_revision (
    tenant_id BIGINT       NOT NULL,
    plan_id   BIGINT       NOT NULL,
    revision  INT          NOT NULL,
    content   MEDIUMTEXT   NOT NULL,
    digest    BINARY(32)   NOT NULL,
    reason    VARCHAR(300) NULL,
    issued_at DATETIME(6)  NOT NULL,
    issuer    VARCHAR(255) NOT NULL,
    subject   VARCHAR(64)  NOT NULL,
    PRIMARY KEY (tenant_id, plan_id, revision),
    CONSTRAINT plan_revision_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id)
);

--changeset caizhi:plan-030-plan-unit
--comment The units a plan names, as leading, contributing or with a target; the key holds them to the district.
CREATE TABLE plan_unit (
    tenant_id BIGINT NOT NULL,
    plan_id   BIGINT NOT NULL,
    unit_id   BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, plan_id, unit_id),
    CONSTRAINT plan_unit_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id),
    CONSTRAINT plan_unit_unit FOREIGN KEY (unit_id, tenant_id) REFERENCES tenant (id, district_id)
);
