--liquibase formatted sql

--changeset caizhi:hiring-080-import-target
--comment A file is of a return, or of something else that another module names.
ALTER TABLE import_job
    MODIFY COLUMN enterprise_id BIGINT NULL,
    MODIFY COLUMN month INT NULL;

--changeset caizhi:hiring-080-fault-field
--comment Fields of ledgers have longer codes.
ALTER TABLE import_fault MODIFY COLUMN field VARCHAR(60) NOT NULL;
