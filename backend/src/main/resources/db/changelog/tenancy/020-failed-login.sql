--liquibase formatted sql

--changeset caizhi:tenancy-020-failed-login
--comment Failed logins that were told of in a tenant, by their entry in the identity provider's journal; forgotten when no look goes back to them.
CREATE TABLE failed_login (
    tenant_id BIGINT      NOT NULL,
    entry     VARCHAR(36) NOT NULL,
    failed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, entry),
    INDEX failed_login_age (failed_at),
    CONSTRAINT failed_login_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
