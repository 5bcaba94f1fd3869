--liquibase formatted sql

--changeset caizhi:notification-002-calendar-feed
--comment The address under which a person's calendar program reads their time nodes; its secret is kept as a digest.
CREATE TABLE calendar_feed (
    tenant_id BIGINT       NOT NULL,
    id        BIGINT       NOT NULL,
    issuer    VARCHAR(255) NOT NULL,
    subject   VARCHAR(64)  NOT NULL,
    language  VARCHAR(5)   NOT NULL,
    secret    BINARY(32)   NOT NULL,
    made_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT calendar_feed_once UNIQUE (tenant_id, subject, issuer),
    INDEX calendar_feed_by_id (id),
    CONSTRAINT calendar_feed_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
