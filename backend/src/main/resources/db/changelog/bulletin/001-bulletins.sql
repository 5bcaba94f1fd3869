--liquibase formatted sql

--changeset caizhi:bulletin-001-series
--comment How many bulletins a district has published in a year; whoever publishes one holds its row.
CREATE TABLE bulletin_series (
    tenant_id BIGINT NOT NULL,
    year      INT    NOT NULL,
    last      INT    NOT NULL,
    PRIMARY KEY (tenant_id, year),
    CONSTRAINT bulletin_series_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);

--changeset caizhi:bulletin-001-bulletin
--comment A bulletin on a published inventory. The tenant is the district. Once published it never changes: frozen is what was published, digest its SHA-256.
CREATE TABLE bulletin (
    tenant_id         BIGINT       NOT NULL,
    id                BIGINT       NOT NULL,
    inventory_id      BIGINT       NOT NULL,
    month             INT          NOT NULL,
    state             VARCHAR(10)  NOT NULL,
    issuer            VARCHAR(220) NOT NULL,
    title             VARCHAR(100) NOT NULL,
    acknowledge_by    DATE         NOT NULL,
    content           MEDIUMBLOB   NOT NULL,
    drafted_at        DATETIME(6)  NOT NULL,
    year              INT          NULL,
    number            INT          NULL,
    frozen            MEDIUMBLOB   NULL,
    digest            CHAR(64)     NULL,
    published_at      DATETIME(6)  NULL,
    publisher_issuer  VARCHAR(255) NULL,
    publisher_subject VARCHAR(64)  NULL,
    version           INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT bulletin_number UNIQUE (tenant_id, year, number),
    CONSTRAINT bulletin_inventory FOREIGN KEY (tenant_id, inventory_id) REFERENCES inventory (tenant_id, id),
    CONSTRAINT bulletin_state CHECK (state IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT bulletin_frozen CHECK ((state = 'PUBLISHED') = (frozen IS NOT NULL AND digest IS NOT NULL
        AND number IS NOT NULL AND year IS NOT NULL AND published_at IS NOT NULL))
);

--changeset caizhi:bulletin-001-addressee
--comment To which units a bulletin goes, as they were called then, and who acknowledged it for them; the tenant is the district.
CREATE TABLE bulletin_addressee (
    tenant_id       BIGINT         NOT NULL,
    bulletin_id     BIGINT         NOT NULL,
    unit_id         BIGINT         NOT NULL,
    code            VARCHAR(60)    NOT NULL,
    name            VARCHAR(200)   NOT NULL,
    acknowledged_at DATETIME(6)    NULL,
    signer_issuer   VARCHAR(255)   NULL,
    signer_subject  VARCHAR(64)    NULL,
    signer_sealed   VARBINARY(512) NULL,
    PRIMARY KEY (tenant_id, bulletin_id, unit_id),
    INDEX bulletin_addressed (tenant_id, unit_id, acknowledged_at),
    CONSTRAINT addressee_bulletin FOREIGN KEY (tenant_id, bulletin_id) REFERENCES bulletin (tenant_id, id)
);

--changeset caizhi:bulletin-001-rules
--comment By what rules bulletins are drafted, every version the office wrote; the newest holds.
CREATE TABLE bulletin_rules (
    tenant_id  BIGINT      NOT NULL,
    version    INT         NOT NULL,
    content    MEDIUMBLOB  NOT NULL,
    written_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, version),
    CONSTRAINT bulletin_rules_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
