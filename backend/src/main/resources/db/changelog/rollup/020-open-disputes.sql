--liquibase formatted sql

--changeset caizhi:rollup-020-open-disputes
--comment A district's home counts what units disputed and nobody answered yet.
CREATE INDEX credit_dispute_open ON credit_dispute (district_id, decided_at);
