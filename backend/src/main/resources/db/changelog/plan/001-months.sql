--liquibase formatted sql

--changeset caizhi:plan-001-period
--comment A month of a district whose closing was set or has happened; the tenant is the district itself.
CREATE TABLE period (
    tenant_id BIGINT      NOT NULL,
    month     INT         NOT NULL,
    closes_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6) NULL,
    version   INT         NOT NULL,
    PRIMARY KEY (tenant_id, month),
    CONSTRAINT period_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
