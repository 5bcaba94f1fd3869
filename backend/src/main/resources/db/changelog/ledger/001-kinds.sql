--liquibase formatted sql

--changeset caizhi:ledger-001-kind
--comment A kind of ledger of a district, which is the tenant; version is that of its newest version.
CREATE TABLE ledger_kind (
    tenant_id BIGINT      NOT NULL,
    code      VARCHAR(30) NOT NULL,
    version   INT         NOT NULL,
    PRIMARY KEY (tenant_id, code),
    CONSTRAINT ledger_kind_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);

--changeset caizhi:ledger-001-kind-version
--comment What a version of a kind says, whole, as JSON. Never changed. Nobody stands behind what a release brought.
CREATE TABLE ledger_kind_version (
    tenant_id  BIGINT       NOT NULL,
    code       VARCHAR(30)  NOT NULL,
    version    INT          NOT NULL,
    content    MEDIUMTEXT   NOT NULL,
    reason     VARCHAR(300) NULL,
    revised_at DATETIME(6)  NOT NULL,
    issuer     VARCHAR(255) NULL,
    subject    VARCHAR(64)  NULL,
    PRIMARY KEY (tenant_id, code, version),
    CONSTRAINT ledger_kind_version_kind FOREIGN KEY (tenant_id, code) REFERENCES ledger_kind (tenant_id, code)
);
