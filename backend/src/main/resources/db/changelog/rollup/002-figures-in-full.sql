--liquibase formatted sql

--changeset caizhi:rollup-002-shares
--comment A person can be shared between hires, so what is counted has decimals; how firm a figure is stands beside it. The district is read by unit_summary.
ALTER TABLE monthly_summary
    MODIFY COLUMN counted DECIMAL(12, 2) NOT NULL,
    MODIFY COLUMN college DECIMAL(12, 2) NOT NULL,
    MODIFY COLUMN late DECIMAL(12, 2) NOT NULL,
    ADD COLUMN insured DECIMAL(12, 2) NOT NULL DEFAULT 0,
    ADD COLUMN degree_checked DECIMAL(12, 2) NOT NULL DEFAULT 0,
    ADD COLUMN college_insured DECIMAL(12, 2) NOT NULL DEFAULT 0,
    ADD COLUMN college_degree_checked DECIMAL(12, 2) NOT NULL DEFAULT 0,
    DROP INDEX summary_in_district;

--changeset caizhi:rollup-002-unit-summary
--comment A unit's month at four grains: 0 altogether, 1 by education, 2 by channel, 3 by both; blank where not told apart. Each is read exactly as asked for, without adding up.
CREATE TABLE unit_summary (
    tenant_id              BIGINT         NOT NULL,
    grain                  TINYINT        NOT NULL,
    month                  INT            NOT NULL,
    education              CHAR(2)        NOT NULL,
    channel                VARCHAR(20)    NOT NULL,
    district_id            BIGINT         NOT NULL,
    counted                DECIMAL(12, 2) NOT NULL,
    college                DECIMAL(12, 2) NOT NULL,
    late                   DECIMAL(12, 2) NOT NULL,
    duplicate              INT            NOT NULL,
    insured                DECIMAL(12, 2) NOT NULL,
    degree_checked         DECIMAL(12, 2) NOT NULL,
    college_insured        DECIMAL(12, 2) NOT NULL,
    college_degree_checked DECIMAL(12, 2) NOT NULL,
    changes                BIGINT         NOT NULL,
    PRIMARY KEY (tenant_id, grain, month, education, channel),
    CONSTRAINT unit_summary_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT unit_summary_grain CHECK (grain IN (0, 1, 2, 3))
);

--changeset caizhi:rollup-002-figures-of-earlier-bookings
--comment Summaries are the sums of bookings, those made before this file too.
DELETE FROM monthly_summary;
INSERT INTO monthly_summary (tenant_id, month, enterprise_id, district_id, counted, college, late, duplicate, insured,
    degree_checked, college_insured, college_degree_checked)
SELECT tenant_id, month, enterprise_id, district_id, SUM(credit), SUM(CASE WHEN college THEN credit ELSE 0 END),
    SUM(CASE WHEN late THEN credit ELSE 0 END), SUM(CASE WHEN credit = 0 THEN hires ELSE 0 END),
    SUM(CASE WHEN insured THEN credit ELSE 0 END), SUM(CASE WHEN degree_checked THEN credit ELSE 0 END),
    SUM(CASE WHEN college AND insured THEN credit ELSE 0 END),
    SUM(CASE WHEN college AND degree_checked THEN credit ELSE 0 END)
FROM booking
GROUP BY tenant_id, month, enterprise_id, district_id;
INSERT INTO unit_summary (tenant_id, grain, month, education, channel, district_id, counted, college, late, duplicate,
    insured, degree_checked, college_insured, college_degree_checked, changes)
SELECT b.tenant_id, g.grain, b.month, CASE WHEN g.grain IN (1, 3) THEN b.education ELSE '' END AS by_education,
    CASE WHEN g.grain IN (2, 3) THEN b.channel ELSE '' END AS by_channel, b.district_id, SUM(credit),
    SUM(CASE WHEN college THEN credit ELSE 0 END), SUM(CASE WHEN late THEN credit ELSE 0 END),
    SUM(CASE WHEN credit = 0 THEN hires ELSE 0 END), SUM(CASE WHEN insured THEN credit ELSE 0 END),
    SUM(CASE WHEN degree_checked THEN credit ELSE 0 END), SUM(CASE WHEN college AND insured THEN credit ELSE 0 END),
    SUM(CASE WHEN college AND degree_checked THEN credit ELSE 0 END), 1
FROM booking b
CROSS JOIN (SELECT 0 AS grain UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) g
GROUP BY b.tenant_id, g.grain, b.month, by_education, by_channel, b.district_id;
