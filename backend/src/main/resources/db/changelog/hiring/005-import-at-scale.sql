--liquibase formatted sql

--changeset caizhi:hiring-005-import-progress
--comment How many rows a file seems to hold, how many are stored so far, and when the reading began.
ALTER TABLE import_job
    ADD COLUMN rows_expected INT NOT NULL DEFAULT 0,
    ADD COLUMN rows_stored INT NOT NULL DEFAULT 0,
    ADD COLUMN begun_at DATETIME(6) NULL;

--changeset caizhi:hiring-005-hire-of-unit
--comment The hires of a unit by their day, page by page.
CREATE INDEX hire_of_unit ON hire (tenant_id, hired_on, id);
