--liquibase formatted sql

--changeset caizhi:bulletin-002-names-found
--comment Names of hires that stand in a draft, sealed, as looked for when it was last written; absent where nobody looked yet.
ALTER TABLE bulletin ADD COLUMN names_sealed BLOB NULL;

--changeset caizhi:bulletin-002-tells-errata
--comment Whether it was drafted under a rule that tells errata; what another left out is still to be told.
ALTER TABLE bulletin ADD COLUMN tells_errata BOOLEAN NOT NULL DEFAULT TRUE;
