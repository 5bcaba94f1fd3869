--liquibase formatted sql

--changeset caizhi:notification-011-seen
--comment What of the notices that wait a person looked at last: kinds, counts and months, nothing else.
CREATE TABLE notice_seen (
    tenant_id BIGINT       NOT NULL,
    subject   VARCHAR(64)  NOT NULL,
    issuer    VARCHAR(255) NOT NULL,
    seen      MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (tenant_id, subject, issuer),
    CONSTRAINT notice_seen_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
