--liquibase formatted sql

--changeset caizhi:rollup-003-reconciliation
--comment One comparison of a district's summaries, bookings and hires. Nothing personal stands here.
CREATE TABLE reconciliation (
    tenant_id    BIGINT      NOT NULL,
    id           BIGINT      NOT NULL,
    status       VARCHAR(10) NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    started_at   DATETIME(6) NULL,
    finished_at  DATETIME(6) NULL,
    units        INT         NOT NULL,
    summaries    BIGINT      NOT NULL,
    hires        BIGINT      NOT NULL,
    persons      BIGINT      NOT NULL,
    differences  INT         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX reconciliation_due (status, requested_at),
    CONSTRAINT reconciliation_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT reconciliation_status CHECK (status IN ('WAITING', 'RUNNING', 'DONE'))
);

--changeset caizhi:rollup-003-reconciliation-difference
--comment What a comparison found: which figure or hire, what it should be and what it is.
CREATE TABLE reconciliation_difference (
    tenant_id         BIGINT       NOT NULL,
    reconciliation_id BIGINT       NOT NULL,
    id                INT          NOT NULL,
    kind              VARCHAR(20)  NOT NULL,
    unit              VARCHAR(60)  NOT NULL,
    month             INT          NULL,
    place             VARCHAR(100) NOT NULL,
    expected          VARCHAR(300) NOT NULL,
    found             VARCHAR(300) NOT NULL,
    PRIMARY KEY (tenant_id, reconciliation_id, id),
    CONSTRAINT difference_reconciliation FOREIGN KEY (tenant_id, reconciliation_id)
        REFERENCES reconciliation (tenant_id, id)
);
