--liquibase formatted sql

--changeset caizhi:hiring-090-burden
--comment What reporting for a return cost so far: how often something was written, and how many fields were typed, there already, or read from a file.
ALTER TABLE monthly_return
    ADD COLUMN written INT NOT NULL DEFAULT 0,
    ADD COLUMN typed INT NOT NULL DEFAULT 0,
    ADD COLUMN prefilled INT NOT NULL DEFAULT 0,
    ADD COLUMN imported INT NOT NULL DEFAULT 0;
