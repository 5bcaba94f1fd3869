--liquibase formatted sql

--changeset caizhi:hiring-030-credit-case
--comment A person verified more than once in an assessment year; the tenant is the district. The version counts decisions, and whatever opened the case again.
CREATE TABLE credit_case (
    tenant_id   BIGINT      NOT NULL,
    id          BIGINT      NOT NULL,
    plan_year   INT         NOT NULL,
    fingerprint BINARY(32)  NOT NULL,
    opened_at   DATETIME(6) NOT NULL,
    state       VARCHAR(10) NOT NULL,
    version     INT         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT credit_case_of_person UNIQUE (tenant_id, plan_year, fingerprint),
    INDEX credit_case_in_state (tenant_id, plan_year, state, id),
    CONSTRAINT credit_case_district FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT credit_case_state CHECK (state IN ('OPEN', 'DECIDED'))
);

--changeset caizhi:hiring-030-earlier-cases
--comment Whoever was verified more than once before there were cases gets one.
INSERT INTO credit_case (tenant_id, id, plan_year, fingerprint, opened_at, state, version)
SELECT district_id, MIN(id), YEAR(hired_on), fingerprint, MIN(decided_at), 'OPEN', 1
FROM hire
WHERE status = 'VERIFIED' AND duplicate
GROUP BY district_id, YEAR(hired_on), fingerprint;

--changeset caizhi:hiring-030-credit-decision
--comment What the office decided on a case; the last one holds. Never changed.
CREATE TABLE credit_decision (
    tenant_id  BIGINT       NOT NULL,
    id         BIGINT       NOT NULL,
    case_id    BIGINT       NOT NULL,
    reason     VARCHAR(300) NOT NULL,
    issuer     VARCHAR(255) NOT NULL,
    subject    VARCHAR(64)  NOT NULL,
    decided_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX credit_decision_of_case (tenant_id, case_id, id),
    CONSTRAINT credit_decision_case FOREIGN KEY (tenant_id, case_id) REFERENCES credit_case (tenant_id, id)
);

--changeset caizhi:hiring-030-credit-decision-share
--comment What a decision gave a hire; the tenant is the hire's unit. Never changed.
CREATE TABLE credit_decision_share (
    tenant_id   BIGINT        NOT NULL,
    hire_id     BIGINT        NOT NULL,
    decision_id BIGINT        NOT NULL,
    district_id BIGINT        NOT NULL,
    share       DECIMAL(3, 2) NOT NULL,
    PRIMARY KEY (tenant_id, hire_id, decision_id),
    INDEX credit_decision_share_in_district (district_id, decision_id),
    CONSTRAINT credit_decision_share_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT credit_decision_share_hire FOREIGN KEY (tenant_id, hire_id) REFERENCES hire (tenant_id, id),
    CONSTRAINT credit_decision_share_range CHECK (share BETWEEN 0 AND 1)
);

--changeset caizhi:hiring-030-credit-dispute
--comment What a unit says to a hire of its own that does not count wholly; decided_at is empty while it waits for the office.
CREATE TABLE credit_dispute (
    tenant_id   BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    district_id BIGINT       NOT NULL,
    hire_id     BIGINT       NOT NULL,
    reason      VARCHAR(300) NOT NULL,
    issuer      VARCHAR(255) NOT NULL,
    subject     VARCHAR(64)  NOT NULL,
    raised_at   DATETIME(6)  NOT NULL,
    decided_at  DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX credit_dispute_of_hire (tenant_id, hire_id, id),
    CONSTRAINT credit_dispute_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT credit_dispute_hire FOREIGN KEY (tenant_id, hire_id) REFERENCES hire (tenant_id, id)
);
