--liquibase formatted sql

--changeset caizhi:ledger-003-evidence
--comment A file that an entry rests on; its bytes are in the store under their hash, its name is sealed. Taken out of a later version, it stays that of those before.
CREATE TABLE ledger_evidence (
    tenant_id       BIGINT          NOT NULL,
    id              BIGINT          NOT NULL,
    entry_id        BIGINT          NOT NULL,
    name_sealed     VARBINARY(1000) NOT NULL,
    type            VARCHAR(10)     NOT NULL,
    size            BIGINT          NOT NULL,
    digest          BINARY(32)      NOT NULL,
    added_at        DATETIME(6)     NOT NULL,
    added_version   INT             NOT NULL,
    removed_version INT             NULL,
    issuer          VARCHAR(255)    NOT NULL,
    subject         VARCHAR(64)     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT ledger_evidence_entry FOREIGN KEY (tenant_id, entry_id) REFERENCES ledger_entry (tenant_id, id)
);
