--liquibase formatted sql

--changeset caizhi:ledger-020-terms
--comment What of a unit is about to end is asked for whenever a page opens.
CREATE INDEX ledger_entry_term ON ledger_entry (tenant_id, warned_from);
