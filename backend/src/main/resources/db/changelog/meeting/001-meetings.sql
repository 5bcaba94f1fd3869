--liquibase formatted sql

--changeset caizhi:meeting-001-meeting
--comment A meeting on a published inventory. The tenant is the district. Once ended it never changes: pack is what lay on the table, pack_digest its SHA-256.
CREATE TABLE meeting (
    tenant_id    BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    kind         VARCHAR(10)  NOT NULL,
    title        VARCHAR(100) NOT NULL,
    held_on      DATE         NOT NULL,
    place        VARCHAR(100) NOT NULL,
    inventory_id BIGINT       NOT NULL,
    content      MEDIUMBLOB   NOT NULL,
    pack         MEDIUMBLOB   NULL,
    pack_digest  CHAR(64)     NULL,
    packed_at    DATETIME(6)  NULL,
    ended_at     DATETIME(6)  NULL,
    version      INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX meeting_day (tenant_id, held_on),
    CONSTRAINT meeting_inventory FOREIGN KEY (tenant_id, inventory_id) REFERENCES inventory (tenant_id, id),
    CONSTRAINT meeting_kind CHECK (kind IN ('GROUP', 'DISTRICT')),
    CONSTRAINT meeting_packed CHECK ((pack IS NULL) = (pack_digest IS NULL) AND (pack IS NULL) = (packed_at IS NULL)),
    CONSTRAINT meeting_ended CHECK (ended_at IS NULL OR pack IS NOT NULL)
);

--changeset caizhi:meeting-001-item
--comment A decision of a meeting with the unit that carries it out and the day; the tenant is the district. What unit and office write is sealed.
CREATE TABLE meeting_item (
    tenant_id      BIGINT          NOT NULL,
    id             BIGINT          NOT NULL,
    meeting_id     BIGINT          NOT NULL,
    number         INT             NOT NULL,
    unit_id        BIGINT          NOT NULL,
    unit_code      VARCHAR(60)     NOT NULL,
    unit_name      VARCHAR(200)    NOT NULL,
    decision       VARCHAR(500)    NOT NULL,
    due            DATE            NOT NULL,
    state          VARCHAR(10)     NOT NULL,
    reported_at    DATETIME(6)     NULL,
    report_issuer  VARCHAR(255)    NULL,
    report_subject VARCHAR(64)     NULL,
    report_sealed  VARBINARY(6000) NULL,
    comment_sealed VARBINARY(4000) NULL,
    version        INT             NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT meeting_item_number UNIQUE (tenant_id, meeting_id, number),
    INDEX meeting_item_owner (tenant_id, unit_id, state),
    CONSTRAINT meeting_item_meeting FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id),
    CONSTRAINT meeting_item_unit FOREIGN KEY (unit_id, tenant_id) REFERENCES tenant (id, district_id),
    CONSTRAINT meeting_item_state CHECK (state IN ('OPEN', 'REPORTED', 'DONE')),
    CONSTRAINT meeting_item_reported CHECK (state = 'OPEN' OR reported_at IS NOT NULL)
);
