--liquibase formatted sql

--changeset caizhi:ledger-031-booking-share
--comment How much of the entry counts; less than the whole where others claim the same.
ALTER TABLE ledger_booking ADD COLUMN share DECIMAL(3, 2) NOT NULL DEFAULT 1.00;

--changeset caizhi:ledger-031-split-case
--comment Something that verified entries of a kind claim several times in one assessment year. It belongs to the district, which is the tenant, and knows what it is about by its entries alone.
CREATE TABLE split_case (
    tenant_id BIGINT      NOT NULL,
    id        BIGINT      NOT NULL,
    kind      VARCHAR(30) NOT NULL,
    plan_year INT         NOT NULL,
    state     VARCHAR(10) NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    version   INT         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX split_case_by_state (tenant_id, state, id),
    CONSTRAINT split_case_kind FOREIGN KEY (tenant_id, kind) REFERENCES ledger_kind (tenant_id, code),
    CONSTRAINT split_case_state CHECK (state IN ('OPEN', 'DECIDED', 'RESOLVED'))
);

--changeset caizhi:ledger-031-claim
--comment What a verified entry claims, by keyed fingerprints of the district: of the document or of the name of its person, or of its name; and how much of that counts by it.
CREATE TABLE ledger_claim (
    tenant_id     BIGINT        NOT NULL,
    entry_id      BIGINT        NOT NULL,
    district_id   BIGINT        NOT NULL,
    version       INT           NOT NULL,
    kind          VARCHAR(30)   NOT NULL,
    plan_year     INT           NOT NULL,
    dated         DATE          NOT NULL,
    document_mark BINARY(32)    NULL,
    name_mark     BINARY(32)    NOT NULL,
    case_id       BIGINT        NULL,
    share         DECIMAL(3, 2) NOT NULL,
    claimed_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, entry_id),
    INDEX ledger_claim_document (district_id, kind, plan_year, document_mark),
    INDEX ledger_claim_name (district_id, kind, plan_year, name_mark),
    INDEX ledger_claim_in_case (district_id, case_id),
    CONSTRAINT ledger_claim_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT ledger_claim_version FOREIGN KEY (tenant_id, entry_id, version)
        REFERENCES ledger_entry_version (tenant_id, entry_id, version),
    CONSTRAINT ledger_claim_case FOREIGN KEY (district_id, case_id) REFERENCES split_case (tenant_id, id)
);

--changeset caizhi:ledger-031-decision
--comment What the office decided on a case. Never changed.
CREATE TABLE split_decision (
    tenant_id  BIGINT       NOT NULL,
    id         BIGINT       NOT NULL,
    case_id    BIGINT       NOT NULL,
    reason     VARCHAR(300) NOT NULL,
    issuer     VARCHAR(255) NOT NULL,
    subject    VARCHAR(64)  NOT NULL,
    decided_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX split_decision_of_case (tenant_id, case_id, id),
    CONSTRAINT split_decision_case FOREIGN KEY (tenant_id, case_id) REFERENCES split_case (tenant_id, id)
);

--changeset caizhi:ledger-031-decision-share
--comment What an entry got by a decision. Never changed.
CREATE TABLE split_decision_share (
    tenant_id   BIGINT        NOT NULL,
    entry_id    BIGINT        NOT NULL,
    decision_id BIGINT        NOT NULL,
    district_id BIGINT        NOT NULL,
    share       DECIMAL(3, 2) NOT NULL,
    PRIMARY KEY (tenant_id, entry_id, decision_id),
    INDEX split_share_of_decision (district_id, decision_id),
    CONSTRAINT split_share_entry FOREIGN KEY (tenant_id, entry_id) REFERENCES ledger_entry (tenant_id, id),
    CONSTRAINT split_share_decision FOREIGN KEY (district_id, decision_id) REFERENCES split_decision (tenant_id, id),
    CONSTRAINT split_share_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id)
);
