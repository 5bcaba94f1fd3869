--liquibase formatted sql

--changeset caizhi:hiring-002-receipt-version
--comment Which version of the return a receipt acknowledges.
ALTER TABLE receipt ADD COLUMN return_version INT NOT NULL;
