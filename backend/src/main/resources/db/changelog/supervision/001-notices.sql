--liquibase formatted sql

--changeset caizhi:supervision-001-series
--comment How many supervision notices a district has issued in a year; whoever issues one holds its row.
CREATE TABLE supervision_series (
    tenant_id BIGINT NOT NULL,
    year      INT    NOT NULL,
    last      INT    NOT NULL,
    PRIMARY KEY (tenant_id, year),
    CONSTRAINT supervision_series_district FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);

--changeset caizhi:supervision-001-notice
--comment A demand to a unit to act by a day. The tenant is the district. What it was raised from raises no other; since and due are those of what is asked now.
CREATE TABLE supervision_notice (
    tenant_id     BIGINT        NOT NULL,
    id            BIGINT        NOT NULL,
    unit_id       BIGINT        NOT NULL,
    unit_code     VARCHAR(60)   NOT NULL,
    unit_name     VARCHAR(200)  NOT NULL,
    year          INT           NOT NULL,
    number        INT           NOT NULL,
    source        VARCHAR(10)   NOT NULL,
    source_key    VARCHAR(120)  NULL,
    month         INT           NULL,
    issuer        VARCHAR(220)  NOT NULL,
    title         VARCHAR(200)  NOT NULL,
    demand        VARCHAR(2000) NOT NULL,
    state         VARCHAR(10)   NOT NULL,
    issued_at     DATETIME(6)   NOT NULL,
    since         DATETIME(6)   NOT NULL,
    due           DATE          NOT NULL,
    replied_at    DATETIME(6)   NULL,
    reply_issuer  VARCHAR(255)  NULL,
    reply_subject VARCHAR(64)   NULL,
    returned      INT           NOT NULL,
    late          BOOLEAN       NOT NULL,
    version       INT           NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT supervision_number UNIQUE (tenant_id, year, number),
    CONSTRAINT supervision_raised UNIQUE (tenant_id, source_key),
    INDEX supervision_waiting (tenant_id, state, unit_id, due),
    CONSTRAINT supervision_district FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT supervision_unit FOREIGN KEY (unit_id, tenant_id) REFERENCES tenant (id, district_id),
    CONSTRAINT supervision_source CHECK (source IN ('MILESTONE', 'RETURNS', 'DEMAND')),
    CONSTRAINT supervision_state CHECK (state IN ('ISSUED', 'REPLIED', 'CLOSED', 'WITHDRAWN')),
    CONSTRAINT supervision_replied CHECK (state NOT IN ('REPLIED', 'CLOSED') OR replied_at IS NOT NULL)
);

--changeset caizhi:supervision-001-step
--comment What became of a notice, for good; what people wrote is sealed.
CREATE TABLE supervision_step (
    tenant_id   BIGINT           NOT NULL,
    notice_id   BIGINT           NOT NULL,
    number      INT              NOT NULL,
    kind        VARCHAR(10)      NOT NULL,
    at          DATETIME(6)      NOT NULL,
    issuer      VARCHAR(255)     NOT NULL,
    subject     VARCHAR(64)      NOT NULL,
    text_sealed VARBINARY(10000) NULL,
    due         DATE             NULL,
    PRIMARY KEY (tenant_id, notice_id, number),
    CONSTRAINT supervision_step_notice FOREIGN KEY (tenant_id, notice_id) REFERENCES supervision_notice (tenant_id, id)
);

--changeset caizhi:supervision-001-rung
--comment Which rungs of a unit were told of what is asked by a deadline, each once.
CREATE TABLE supervision_rung (
    tenant_id BIGINT      NOT NULL,
    notice_id BIGINT      NOT NULL,
    due       DATE        NOT NULL,
    rung      VARCHAR(10) NOT NULL,
    told_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, notice_id, due, rung),
    CONSTRAINT supervision_rung_notice FOREIGN KEY (tenant_id, notice_id) REFERENCES supervision_notice (tenant_id, id)
);

--changeset caizhi:supervision-001-file
--comment A file on which a reply rests; its bytes are in the store of evidence under the unit and their hash, its name is sealed.
CREATE TABLE supervision_file (
    tenant_id   BIGINT          NOT NULL,
    id          BIGINT          NOT NULL,
    notice_id   BIGINT          NOT NULL,
    round       INT             NOT NULL,
    name_sealed VARBINARY(1000) NOT NULL,
    type        VARCHAR(10)     NOT NULL,
    size        BIGINT          NOT NULL,
    digest      BINARY(32)      NOT NULL,
    added_at    DATETIME(6)     NOT NULL,
    issuer      VARCHAR(255)    NOT NULL,
    subject     VARCHAR(64)     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT supervision_file_notice FOREIGN KEY (tenant_id, notice_id) REFERENCES supervision_notice (tenant_id, id)
);

--changeset caizhi:supervision-001-contacts
--comment Who in a unit is told of notices, sealed; the tenant is the unit.
CREATE TABLE supervision_contacts (
    tenant_id      BIGINT          NOT NULL,
    district_id    BIGINT          NOT NULL,
    content_sealed VARBINARY(4000) NOT NULL,
    version        INT             NOT NULL,
    changed_at     DATETIME(6)     NOT NULL,
    PRIMARY KEY (tenant_id),
    CONSTRAINT supervision_contacts_unit FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id)
);
