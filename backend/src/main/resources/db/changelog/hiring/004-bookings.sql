--liquibase formatted sql

--changeset caizhi:hiring-004-degree-checked
--comment Whether the unit checked the degree itself.
ALTER TABLE hire ADD COLUMN degree_checked BOOLEAN NOT NULL DEFAULT FALSE;

--changeset caizhi:hiring-004-hire-version
--comment What a row said before it was changed, once the unit had it; the present version stands in hire.
CREATE TABLE hire_version (
    tenant_id       BIGINT         NOT NULL,
    hire_id         BIGINT         NOT NULL,
    version         INT            NOT NULL,
    status          VARCHAR(10)    NOT NULL,
    document_kind   VARCHAR(20)    NOT NULL,
    name_sealed     VARBINARY(512) NOT NULL,
    document_sealed VARBINARY(256) NOT NULL,
    fingerprint     BINARY(32)     NOT NULL,
    gender          CHAR(1)        NOT NULL,
    education       CHAR(2)        NOT NULL,
    student         BOOLEAN        NOT NULL,
    graduated_on    DATE           NULL,
    school          VARCHAR(100)   NOT NULL,
    major           VARCHAR(100)   NOT NULL,
    position        VARCHAR(100)   NOT NULL,
    hired_on        DATE           NOT NULL,
    left_on         DATE           NULL,
    channel         VARCHAR(20)    NOT NULL,
    event           VARCHAR(100)   NULL,
    contract        VARCHAR(20)    NOT NULL,
    insured         BOOLEAN        NOT NULL,
    informed        BOOLEAN        NOT NULL,
    degree_checked  BOOLEAN        NOT NULL,
    issuer          VARCHAR(255)   NOT NULL,
    subject         VARCHAR(64)    NOT NULL,
    reason          VARCHAR(20)    NULL,
    comment         VARCHAR(300)   NULL,
    decided_at      DATETIME(6)    NULL,
    counted_month   INT            NULL,
    late            BOOLEAN        NOT NULL,
    duplicate       BOOLEAN        NOT NULL,
    college         BOOLEAN        NOT NULL,
    replaced_at     DATETIME(6)    NOT NULL,
    PRIMARY KEY (tenant_id, hire_id, version),
    CONSTRAINT hire_version_hire FOREIGN KEY (tenant_id, hire_id) REFERENCES hire (tenant_id, id) ON DELETE CASCADE
);

--changeset caizhi:hiring-004-booking
--comment Every published figure is the sum of these: odd entries of a hire count it in a month, even ones take it out again. Never changed.
CREATE TABLE booking (
    tenant_id      BIGINT        NOT NULL,
    hire_id        BIGINT        NOT NULL,
    entry          INT           NOT NULL,
    district_id    BIGINT        NOT NULL,
    enterprise_id  BIGINT        NOT NULL,
    hire_version   INT           NOT NULL,
    month          INT           NOT NULL,
    cause          VARCHAR(10)   NOT NULL,
    education      CHAR(2)       NOT NULL,
    channel        VARCHAR(20)   NOT NULL,
    college        BOOLEAN       NOT NULL,
    insured        BOOLEAN       NOT NULL,
    degree_checked BOOLEAN       NOT NULL,
    late           BOOLEAN       NOT NULL,
    hires          TINYINT       NOT NULL,
    credit         DECIMAL(3, 2) NOT NULL,
    booked_at      DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, hire_id, entry),
    INDEX booking_of_month (tenant_id, month, enterprise_id, hire_id, entry),
    CONSTRAINT booking_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT booking_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
    CONSTRAINT booking_hire FOREIGN KEY (tenant_id, hire_id) REFERENCES hire (tenant_id, id),
    CONSTRAINT booking_turn CHECK (entry > 0 AND ((entry % 2 = 1 AND hires = 1) OR (entry % 2 = 0 AND hires = -1))),
    CONSTRAINT booking_credit CHECK (credit * hires BETWEEN 0 AND 1)
);

--changeset caizhi:hiring-004-booking-of-earlier-hires
--comment What was verified before there were bookings is booked as it was counted. Of those that counted by another hire nobody kept the month: it is that of hired_on, or of the decision when late.
INSERT INTO booking (tenant_id, hire_id, entry, district_id, enterprise_id, hire_version, month, cause, education, channel,
    college, insured, degree_checked, late, hires, credit, booked_at)
SELECT tenant_id, id, 1, district_id, enterprise_id, version,
    COALESCE(counted_month, CASE WHEN late
        THEN YEAR(decided_at + INTERVAL 8 HOUR) * 100 + MONTH(decided_at + INTERVAL 8 HOUR)
        ELSE YEAR(hired_on) * 100 + MONTH(hired_on) END),
    'VERIFIED', education, channel, college, insured, FALSE, late, 1, CASE WHEN duplicate THEN 0 ELSE 1 END, decided_at
FROM hire
WHERE status = 'VERIFIED';
