--liquibase formatted sql

--changeset caizhi:hiring-061-redivided-case
--comment When a hire of the case went and the others took its share over; empty once the office has decided since.
ALTER TABLE credit_case ADD COLUMN redivided_at DATETIME(6) NULL;
