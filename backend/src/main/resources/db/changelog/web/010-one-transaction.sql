--liquibase formatted sql

--changeset caizhi:web-010-one-transaction
--comment A submission, its work and its answer are committed together: a key without an answer is never seen from outside.
DELETE FROM idempotency WHERE answer_status IS NULL;
ALTER TABLE idempotency DROP COLUMN claim;
