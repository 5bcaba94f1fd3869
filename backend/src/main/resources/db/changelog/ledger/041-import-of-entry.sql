--liquibase formatted sql

--changeset caizhi:ledger-041-import-of-entry
--comment Which file an entry came in with, so that its drafts are handed in together; none of what was entered by hand, or came in before. No foreign key: it would hold the job while its rows are stored, and how far that is stands in the job.
ALTER TABLE ledger_entry
    ADD COLUMN import_id BIGINT NULL,
    ADD INDEX ledger_entry_of_import (tenant_id, import_id, id);
