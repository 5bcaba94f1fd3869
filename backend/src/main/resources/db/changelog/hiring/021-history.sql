--liquibase formatted sql

--changeset caizhi:hiring-021-return-step
--comment What moved a return besides its submissions, which have receipts; never changed.
CREATE TABLE return_step (
    tenant_id BIGINT      NOT NULL,
    return_id BIGINT      NOT NULL,
    version   INT         NOT NULL,
    kind      VARCHAR(12) NOT NULL,
    at        DATETIME(6) NOT NULL,
    verified  INT         NULL,
    sent_back INT         NULL,
    PRIMARY KEY (tenant_id, return_id, version),
    CONSTRAINT return_step_return FOREIGN KEY (tenant_id, return_id) REFERENCES monthly_return (tenant_id, id)
);

--changeset caizhi:hiring-021-return-step-of-earlier-decisions
--comment Of decisions made before there were steps only the last is known, and not how many rows it concerned.
INSERT INTO return_step (tenant_id, return_id, version, kind, at, verified, sent_back)
SELECT tenant_id, id, version, CASE WHEN status = 'VERIFIED' THEN 'VERIFIED' ELSE 'SENT_BACK' END, decided_at, NULL, NULL
FROM monthly_return
WHERE decided_at IS NOT NULL AND status IN ('VERIFIED', 'SENT_BACK');

--changeset caizhi:hiring-021-degree-check
--comment By what, and when, the unit checked a degree; never changed.
CREATE TABLE degree_check (
    tenant_id    BIGINT       NOT NULL,
    hire_id      BIGINT       NOT NULL,
    hire_version INT          NOT NULL,
    source       VARCHAR(12)  NOT NULL,
    checked_on   DATE         NOT NULL,
    issuer       VARCHAR(255) NOT NULL,
    subject      VARCHAR(64)  NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, hire_id, hire_version),
    CONSTRAINT degree_check_hire FOREIGN KEY (tenant_id, hire_id) REFERENCES hire (tenant_id, id)
);
