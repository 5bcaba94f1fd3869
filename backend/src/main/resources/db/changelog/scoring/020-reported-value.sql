--liquibase formatted sql

--changeset caizhi:scoring-020-reported-value
--comment A value that a unit, or the department that leads the indicator, reported by hand for a month. What the office verified last counts, whatever was reported since.
CREATE TABLE reported_value (
    tenant_id       BIGINT         NOT NULL,
    month           INT            NOT NULL,
    metric          VARCHAR(20)    NOT NULL,
    district_id     BIGINT         NOT NULL,
    status          VARCHAR(10)    NOT NULL,
    value           DECIMAL(20, 6) NOT NULL,
    verified        DECIMAL(20, 6) NULL,
    evidence        VARCHAR(1000)  NOT NULL,
    reference       VARCHAR(200)   NULL,
    reported_at     DATETIME(6)    NOT NULL,
    reported_by     BIGINT         NOT NULL,
    issuer          VARCHAR(255)   NOT NULL,
    subject         VARCHAR(64)    NOT NULL,
    comment         VARCHAR(300)   NULL,
    version         INT            NOT NULL,
    PRIMARY KEY (tenant_id, month, metric),
    INDEX reported_value_in_district (district_id, month, metric),
    CONSTRAINT reported_value_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT reported_value_status CHECK (status IN ('REPORTED', 'SENT_BACK', 'VERIFIED'))
);

--changeset caizhi:scoring-020-reported-value-step
--comment What was reported and decided, version by version. Never changed.
CREATE TABLE reported_value_step (
    tenant_id BIGINT         NOT NULL,
    month     INT            NOT NULL,
    metric    VARCHAR(20)    NOT NULL,
    version   INT            NOT NULL,
    status    VARCHAR(10)    NOT NULL,
    value     DECIMAL(20, 6) NOT NULL,
    evidence  VARCHAR(1000)  NOT NULL,
    reference VARCHAR(200)   NULL,
    comment   VARCHAR(300)   NULL,
    happened_at DATETIME(6)  NOT NULL,
    issuer    VARCHAR(255)   NOT NULL,
    subject   VARCHAR(64)    NOT NULL,
    PRIMARY KEY (tenant_id, month, metric, version),
    CONSTRAINT reported_value_step_value FOREIGN KEY (tenant_id, month, metric)
        REFERENCES reported_value (tenant_id, month, metric)
);
