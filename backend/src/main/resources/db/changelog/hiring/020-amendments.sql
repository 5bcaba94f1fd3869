--liquibase formatted sql

--changeset caizhi:hiring-020-amended-hire
--comment A verified row may be changed while its month is open: amends is the version that stays decided meanwhile, withdrawn says that the row is to go, cause why the present version was made.
ALTER TABLE hire
    ADD COLUMN amends INT NULL,
    ADD COLUMN withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN cause VARCHAR(12) NOT NULL DEFAULT 'ENTERED',
    ADD INDEX hire_of_person (district_id, fingerprint),
    ADD INDEX hire_amended (district_id, amends);
ALTER TABLE hire DROP CONSTRAINT hire_status;
ALTER TABLE hire ADD CONSTRAINT hire_status
    CHECK (status IN ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'VERIFIED', 'WITHDRAWN'));

--changeset caizhi:hiring-020-amended-hire-version
ALTER TABLE hire_version
    ADD COLUMN withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN cause VARCHAR(12) NOT NULL DEFAULT 'ENTERED';

--changeset caizhi:hiring-020-amended-return
--comment AMENDING: decided once, and the enterprise has the pen again.
ALTER TABLE monthly_return DROP CONSTRAINT return_status;
ALTER TABLE monthly_return ADD CONSTRAINT return_status
    CHECK (status IN ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'VERIFIED', 'AMENDING'));
