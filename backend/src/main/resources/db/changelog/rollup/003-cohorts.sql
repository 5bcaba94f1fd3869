--liquibase formatted sql

--changeset caizhi:rollup-003-hire-cohort
--comment Retention reads the hires of a unit by the day they were hired on, and when they left, from the index alone.
CREATE INDEX hire_cohort ON hire (tenant_id, hired_on, enterprise_id, left_on);

--changeset caizhi:rollup-003-hire-person
--comment The reconciliation adds up what a person is credited with all over the district.
CREATE INDEX hire_person ON hire (district_id, fingerprint, hired_on);
