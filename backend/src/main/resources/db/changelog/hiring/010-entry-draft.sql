--liquibase formatted sql

--changeset caizhi:hiring-010-entry-draft
--comment What one reporter has typed for one month and not yet entered in the return, sealed. Thrown away, it is empty and keeps its version.
CREATE TABLE entry_draft (
    tenant_id     BIGINT       NOT NULL,
    id            BIGINT       NOT NULL,
    enterprise_id BIGINT       NOT NULL,
    month         INT          NOT NULL,
    issuer        VARCHAR(255) NOT NULL,
    subject       VARCHAR(64)  NOT NULL,
    row_count     INT          NOT NULL,
    sealed        MEDIUMBLOB   NOT NULL,
    saved_at      DATETIME(6)  NOT NULL,
    version       INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY entry_draft_of_writer (tenant_id, enterprise_id, month, subject, issuer),
    INDEX entry_draft_forgotten (saved_at),
    CONSTRAINT entry_draft_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id)
);
