--liquibase formatted sql

--changeset caizhi:hiring-041-correction-order
--comment A correction to a hire counted in a closed month, with what it said and is to say, both sealed. The number is of the district and year, given when it is handed in.
CREATE TABLE correction_order (
    tenant_id       BIGINT          NOT NULL,
    id              BIGINT          NOT NULL,
    district_id     BIGINT          NOT NULL,
    enterprise_id   BIGINT          NOT NULL,
    hire_id         BIGINT          NOT NULL,
    hire_version    INT             NOT NULL,
    month           INT             NOT NULL,
    year            INT             NULL,
    number          INT             NULL,
    status          VARCHAR(10)     NOT NULL,
    before_sealed   VARBINARY(4096) NOT NULL,
    after_sealed    VARBINARY(4096) NULL,
    reason          VARCHAR(300)    NOT NULL,
    drafted_at      DATETIME(6)     NOT NULL,
    author_issuer   VARCHAR(255)    NOT NULL,
    author_subject  VARCHAR(64)     NOT NULL,
    submitted_at    DATETIME(6)     NULL,
    decided_at      DATETIME(6)     NULL,
    decider_issuer  VARCHAR(255)    NULL,
    decider_subject VARCHAR(64)     NULL,
    comment         VARCHAR(300)    NULL,
    booked_month    INT             NULL,
    version         INT             NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT correction_number UNIQUE (district_id, year, number),
    INDEX correction_of_hire (tenant_id, hire_id),
    INDEX correction_in_district (district_id, status, id),
    INDEX correction_booked (district_id, booked_month, id),
    CONSTRAINT correction_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT correction_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
    CONSTRAINT correction_hire FOREIGN KEY (tenant_id, hire_id) REFERENCES hire (tenant_id, id),
    CONSTRAINT correction_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'))
);

--changeset caizhi:hiring-041-correction-effect
--comment By how much a correction moves the figures of a month; foreseen until it is approved, booked then.
CREATE TABLE correction_effect (
    tenant_id      BIGINT        NOT NULL,
    correction_id  BIGINT        NOT NULL,
    month          INT           NOT NULL,
    counted        DECIMAL(4, 2) NOT NULL,
    college        DECIMAL(4, 2) NOT NULL,
    insured        DECIMAL(4, 2) NOT NULL,
    degree_checked DECIMAL(4, 2) NOT NULL,
    late           DECIMAL(4, 2) NOT NULL,
    duplicate      INT           NOT NULL,
    PRIMARY KEY (tenant_id, correction_id, month),
    CONSTRAINT correction_effect_order FOREIGN KEY (tenant_id, correction_id) REFERENCES correction_order (tenant_id, id)
);

--changeset caizhi:hiring-041-correction-series
--comment The last number that a district gave to a correction order in a year; the tenant is the district itself.
CREATE TABLE correction_series (
    tenant_id BIGINT NOT NULL,
    year      INT    NOT NULL,
    last      INT    NOT NULL,
    PRIMARY KEY (tenant_id, year),
    CONSTRAINT correction_series_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
