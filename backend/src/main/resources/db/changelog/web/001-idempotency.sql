--liquibase formatted sql

--changeset caizhi:web-001-idempotency
--comment A submission under way, or the answer it was given; tenant 0 where the operator acts in none.
CREATE TABLE idempotency (
    tenant_id      BIGINT       NOT NULL,
    caller         BINARY(32)   NOT NULL,
    operation      VARCHAR(100) NOT NULL,
    idempotency_key VARCHAR(100) NOT NULL,
    request_digest BINARY(32)   NOT NULL,
    claim          CHAR(36)     NOT NULL,
    claimed_at     DATETIME(6)  NOT NULL,
    answer_status  SMALLINT     NULL,
    answer_sealed  MEDIUMBLOB   NULL,
    PRIMARY KEY (tenant_id, caller, operation, idempotency_key),
    INDEX idempotency_age (claimed_at)
);
