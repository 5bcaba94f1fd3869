--liquibase formatted sql

--changeset caizhi:plan-021-period-event
--comment What became of a month's closing, by whom and why; the tenant is the district itself. Never changed.
CREATE TABLE period_event (
    tenant_id     BIGINT       NOT NULL,
    id            BIGINT       NOT NULL,
    month         INT          NOT NULL,
    kind          VARCHAR(10)  NOT NULL,
    at            DATETIME(6)  NOT NULL,
    issuer        VARCHAR(255) NOT NULL,
    subject       VARCHAR(64)  NOT NULL,
    closes_before DATETIME(6)  NOT NULL,
    closes_at     DATETIME(6)  NOT NULL,
    reason        VARCHAR(300) NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX period_event_of_month (tenant_id, month, id),
    CONSTRAINT period_event_period FOREIGN KEY (tenant_id, month) REFERENCES period (tenant_id, month),
    CONSTRAINT period_event_kind CHECK (kind IN ('MOVED', 'CLOSED', 'REOPENED'))
);
