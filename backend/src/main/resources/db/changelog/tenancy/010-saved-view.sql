--liquibase formatted sql

--changeset caizhi:tenancy-010-saved-view
--comment Filters of a page that a person gave a name; the person's alone, in one tenant.
CREATE TABLE saved_view (
    tenant_id BIGINT       NOT NULL,
    id        BIGINT       NOT NULL,
    issuer    VARCHAR(255) NOT NULL,
    subject   VARCHAR(64)  NOT NULL,
    page      VARCHAR(40)  NOT NULL,
    name      VARCHAR(40)  NOT NULL,
    query     VARCHAR(500) NOT NULL,
    saved_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT saved_view_once_by_name UNIQUE (tenant_id, subject, issuer, page, name),
    CONSTRAINT saved_view_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
