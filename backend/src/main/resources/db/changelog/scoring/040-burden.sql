--liquibase formatted sql

--changeset caizhi:scoring-040-burden
--comment What a version cost to report, and which unit's official reported it; none where the office decided.
ALTER TABLE reported_value_step
    ADD COLUMN reported_by BIGINT NULL,
    ADD COLUMN typed SMALLINT NOT NULL DEFAULT 0,
    ADD COLUMN prefilled SMALLINT NOT NULL DEFAULT 0;
