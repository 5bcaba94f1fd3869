--liquibase formatted sql

--changeset caizhi:rollup-001-monthly-summary
--comment Counted hires of an enterprise in a month, moved by the transaction that verifies them.
CREATE TABLE monthly_summary (
    tenant_id     BIGINT NOT NULL,
    month         INT    NOT NULL,
    enterprise_id BIGINT NOT NULL,
    district_id   BIGINT NOT NULL,
    counted       INT    NOT NULL,
    college       INT    NOT NULL,
    late          INT    NOT NULL,
    duplicate     INT    NOT NULL,
    PRIMARY KEY (tenant_id, month, enterprise_id),
    INDEX summary_in_district (district_id, month, tenant_id),
    CONSTRAINT summary_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT summary_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id)
);
