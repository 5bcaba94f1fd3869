--liquibase formatted sql

--changeset caizhi:hiring-003-import-job
--comment A file of hires being read: what became of it, and who works on it until when. Nothing personal stands here.
CREATE TABLE import_job (
    tenant_id         BIGINT       NOT NULL,
    id                BIGINT       NOT NULL,
    district_id       BIGINT       NOT NULL,
    enterprise_id     BIGINT       NOT NULL,
    month             INT          NOT NULL,
    issuer            VARCHAR(255) NOT NULL,
    subject           VARCHAR(64)  NOT NULL,
    mode              VARCHAR(20)  NOT NULL,
    status            VARCHAR(10)  NOT NULL,
    format            VARCHAR(4)   NOT NULL,
    file_bytes        INT          NOT NULL,
    file_kept         BOOLEAN      NOT NULL,
    drop_at           DATETIME(6)  NOT NULL,
    rows_read         INT          NOT NULL,
    rows_fresh        INT          NOT NULL,
    rows_same         INT          NOT NULL,
    rows_faulty       INT          NOT NULL,
    rows_added        INT          NOT NULL,
    problem           VARCHAR(60)  NULL,
    problem_arguments VARCHAR(1000) NULL,
    created_at        DATETIME(6)  NOT NULL,
    finished_at       DATETIME(6)  NULL,
    lease             CHAR(36)     NULL,
    lease_until       DATETIME(6)  NULL,
    attempts          INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX import_job_of_return (tenant_id, enterprise_id, month, id),
    INDEX import_job_due (status, lease_until),
    INDEX import_job_files (file_kept, drop_at),
    CONSTRAINT import_job_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT import_job_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
    CONSTRAINT import_job_mode CHECK (mode IN ('PREVIEW', 'ALL_OR_NOTHING', 'VALID_ROWS_ONLY')),
    CONSTRAINT import_job_status CHECK (status IN ('WAITING', 'READING', 'PREVIEWED', 'DONE', 'REFUSED', 'CANCELLED'))
);

--changeset caizhi:hiring-003-import-part
--comment The file itself, sealed piece by piece; it goes when nobody needs it any more.
CREATE TABLE import_part (
    tenant_id BIGINT     NOT NULL,
    job_id    BIGINT     NOT NULL,
    part      INT        NOT NULL,
    sealed    MEDIUMBLOB NOT NULL,
    PRIMARY KEY (tenant_id, job_id, part),
    CONSTRAINT import_part_job FOREIGN KEY (tenant_id, job_id) REFERENCES import_job (tenant_id, id)
);

--changeset caizhi:hiring-003-import-fault
--comment What is wrong with which cell: places and codes, never what stands in them.
CREATE TABLE import_fault (
    tenant_id BIGINT       NOT NULL,
    job_id    BIGINT       NOT NULL,
    id        INT          NOT NULL,
    line      INT          NOT NULL,
    field     VARCHAR(20)  NOT NULL,
    code      VARCHAR(60)  NOT NULL,
    arguments VARCHAR(500) NULL,
    PRIMARY KEY (tenant_id, job_id, id),
    CONSTRAINT import_fault_job FOREIGN KEY (tenant_id, job_id) REFERENCES import_job (tenant_id, id)
);
