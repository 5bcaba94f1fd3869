--liquibase formatted sql

--changeset caizhi:supervision-002-rules
--comment By what rules a district supervises, every version of them; the newest is in force.
CREATE TABLE supervision_rules (
    tenant_id    BIGINT      NOT NULL,
    version      INT         NOT NULL,
    automatic    BOOLEAN     NOT NULL,
    answer_days  INT         NOT NULL,
    deputy_after INT         NOT NULL,
    head_after   INT         NOT NULL,
    opening      TIME        NOT NULL,
    quiet        TIME        NOT NULL,
    written_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, version),
    CONSTRAINT supervision_rules_district FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT supervision_rules_ladder CHECK (deputy_after < head_after),
    CONSTRAINT supervision_rules_hours CHECK (opening < quiet)
);

--changeset caizhi:supervision-002-proposal
--comment What the clock found that a notice can be raised from, once and for good. Settled is what was none for a time: raised, made good or not wanted; the clock raises nothing from it again.
CREATE TABLE supervision_proposal (
    tenant_id   BIGINT       NOT NULL,
    source_key  VARCHAR(120) NOT NULL,
    proposed_at DATETIME(6)  NOT NULL,
    open        BOOLEAN      NOT NULL,
    settled     BOOLEAN      NOT NULL,
    PRIMARY KEY (tenant_id, source_key),
    CONSTRAINT supervision_proposal_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
