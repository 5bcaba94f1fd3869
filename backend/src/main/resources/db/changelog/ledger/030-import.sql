--liquibase formatted sql

--changeset caizhi:ledger-030-import-target
--comment A file of entries is of a kind of ledger; every file is of a return or of a kind.
ALTER TABLE import_job
    ADD COLUMN ledger_kind VARCHAR(30) NULL,
    ADD INDEX import_job_of_ledger (tenant_id, ledger_kind, id),
    ADD CONSTRAINT import_job_ledger_kind FOREIGN KEY (district_id, ledger_kind) REFERENCES ledger_kind (tenant_id, code),
    ADD CONSTRAINT import_job_target CHECK ((enterprise_id IS NULL) = (month IS NULL)
        AND (enterprise_id IS NULL) <> (ledger_kind IS NULL));

--changeset caizhi:ledger-030-entry-said
--comment By what an entry that says the same is found again: a keyed fingerprint of its values. Older entries have none.
ALTER TABLE ledger_entry
    ADD COLUMN said BINARY(32) NULL,
    ADD INDEX ledger_entry_said (tenant_id, kind, said);
