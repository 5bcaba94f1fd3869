--liquibase formatted sql

--changeset caizhi:plan-010-college-student-rule
--comment Who counts as a college student among those hired from a month on; the tenant is the district itself. Codes are joined by commas, no contract kinds mean any.
CREATE TABLE college_student_rule (
    tenant_id    BIGINT       NOT NULL,
    valid_from   INT          NOT NULL,
    levels       VARCHAR(100) NOT NULL,
    years_before INT          NOT NULL,
    students     BOOLEAN      NOT NULL,
    maximum_age  INT          NULL,
    contracts    VARCHAR(100) NOT NULL,
    insured_only BOOLEAN      NOT NULL,
    version      INT          NOT NULL,
    PRIMARY KEY (tenant_id, valid_from),
    CONSTRAINT college_student_rule_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
