--liquibase formatted sql

--changeset caizhi:scoring-002-adjustment
--comment A bonus, deduction or veto of a unit, with what it rests on and the office's decision. It counts from its month on.
CREATE TABLE adjustment (
    tenant_id        BIGINT       NOT NULL,
    id               BIGINT       NOT NULL,
    district_id      BIGINT       NOT NULL,
    plan_id          BIGINT       NOT NULL,
    kind             VARCHAR(10)  NOT NULL,
    rule             VARCHAR(20)  NOT NULL,
    name             VARCHAR(100) NOT NULL,
    month            INT          NOT NULL,
    occurrences      INT          NOT NULL,
    evidence         VARCHAR(200) NOT NULL,
    reason           VARCHAR(300) NOT NULL,
    status           VARCHAR(10)  NOT NULL,
    proposer_issuer  VARCHAR(255) NOT NULL,
    proposer_subject VARCHAR(64)  NOT NULL,
    proposed_at      DATETIME(6)  NOT NULL,
    decider_issuer   VARCHAR(255) NULL,
    decider_subject  VARCHAR(64)  NULL,
    decided_at       DATETIME(6)  NULL,
    comment          VARCHAR(300) NULL,
    version          INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX adjustment_of_plan (district_id, plan_id, id),
    CONSTRAINT adjustment_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT adjustment_plan FOREIGN KEY (district_id, plan_id) REFERENCES plan (tenant_id, id),
    CONSTRAINT adjustment_kind CHECK (kind IN ('BONUS', 'DEDUCTION', 'VETO')),
    CONSTRAINT adjustment_status CHECK (status IN ('PROPOSED', 'DECIDED', 'REFUSED', 'REVOKED'))
);
