--liquibase formatted sql

--changeset caizhi:hiring-070-rows-at-most
--comment How many hires a return can hold by what was ever added to it; only where that is too many are they counted.
ALTER TABLE monthly_return ADD COLUMN rows_at_most INT NOT NULL DEFAULT 0;
UPDATE monthly_return r SET rows_at_most = (
    SELECT COUNT(*) FROM hire h WHERE h.tenant_id = r.tenant_id AND h.return_id = r.id);
