--liquibase formatted sql

--changeset caizhi:plan-031-assessment-year
--comment The assessment years a district has begun, each with the first issue of its plan: the month it begins with. Never changed. Without any, years are calendar years.
CREATE TABLE assessment_year (
    tenant_id   BIGINT NOT NULL,
    first_month INT    NOT NULL,
    year        INT    NOT NULL,
    PRIMARY KEY (tenant_id, first_month),
    CONSTRAINT assessment_year_once UNIQUE (tenant_id, year),
    CONSTRAINT assessment_year_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);

--changeset caizhi:plan-031-assessment-years-issued
--comment Plans issued before go by calendar years, as their hires were credited; of those that begin in January nothing changes.
INSERT INTO assessment_year (tenant_id, first_month, year)
SELECT p.tenant_id, MIN(m.month), p.year
FROM plan p
JOIN plan_month m ON m.tenant_id = p.tenant_id AND m.plan_id = p.id
WHERE p.issued > 0
GROUP BY p.tenant_id, p.id, p.year
HAVING MIN(m.month) = p.year * 100 + 1;
