--liquibase formatted sql

--changeset caizhi:audit-001-entry
--comment Append-only: the application's account may neither change nor delete a row.
CREATE TABLE audit_entry (
    tenant_id   BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    district_id BIGINT       NOT NULL,
    at          DATETIME(6)  NOT NULL,
    issuer      VARCHAR(255) NOT NULL,
    subject     VARCHAR(64)  NOT NULL,
    action      VARCHAR(60)  NOT NULL,
    object      VARCHAR(120) NOT NULL,
    details     JSON         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX audit_in_district (district_id, id),
    INDEX audit_of_actor (tenant_id, subject, id),
    CONSTRAINT audit_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id)
);
