--liquibase formatted sql

--changeset caizhi:ledger-040-burden
--comment What a version cost to write: how many fields were typed, there already, or read from a file; none where nothing was written.
ALTER TABLE ledger_entry_version
    ADD COLUMN typed SMALLINT NOT NULL DEFAULT 0,
    ADD COLUMN prefilled SMALLINT NOT NULL DEFAULT 0,
    ADD COLUMN imported SMALLINT NOT NULL DEFAULT 0;

--changeset caizhi:ledger-040-burden-of-files
--comment How many fields an entry said when it was taken from a file; none where it was typed.
ALTER TABLE ledger_entry ADD COLUMN imported SMALLINT NOT NULL DEFAULT 0;
