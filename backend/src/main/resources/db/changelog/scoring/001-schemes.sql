--liquibase formatted sql

--changeset caizhi:scoring-001-scheme
--comment The scheme of a plan and category; the tenant is the district itself. issued is the number of its newest issued version, 0 before the first; version counts every change.
CREATE TABLE scheme (
    tenant_id BIGINT      NOT NULL,
    id        BIGINT      NOT NULL,
    plan_id   BIGINT      NOT NULL,
    category  VARCHAR(10) NOT NULL,
    issued    INT         NOT NULL,
    version   INT         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT scheme_once_a_category UNIQUE (tenant_id, plan_id, category),
    CONSTRAINT scheme_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id),
    CONSTRAINT scheme_category CHECK (category IN ('DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM'))
);

--changeset caizhi:scoring-001-scheme-draft
--comment What is not issued yet of a scheme, whole, as JSON.
CREATE TABLE scheme_draft (
    tenant_id BIGINT     NOT NULL,
    scheme_id BIGINT     NOT NULL,
    content   MEDIUMTEXT NOT NULL,
    PRIMARY KEY (tenant_id, scheme_id),
    CONSTRAINT scheme_draft_scheme FOREIGN KEY (tenant_id, scheme_id) REFERENCES scheme (tenant_id, id)
);

--changeset caizhi:scoring-001-scheme-version
--comment An issued version of a scheme, whole, as JSON with its SHA-256. Never changed.
CREATE TABLE scheme_version (
    tenant_id BIGINT       NOT NULL,
    scheme_id BIGINT       NOT NULL,
    version   INT          NOT NULL,
    content   MEDIUMTEXT   NOT NULL,
    digest    BINARY(32)   NOT NULL,
    reason    VARCHAR(300) NULL,
    issued_at DATETIME(6)  NOT NULL,
    issuer    VARCHAR(255) NOT NULL,
    subject   VARCHAR(64)  NOT NULL,
    PRIMARY KEY (tenant_id, scheme_id, version),
    CONSTRAINT scheme_version_scheme FOREIGN KEY (tenant_id, scheme_id) REFERENCES scheme (tenant_id, id)
);
