--liquibase formatted sql

--changeset caizhi:scoring-030-inventory-series
--comment How many versions an inventory of a period has; whoever stores one holds its row. The tenant is the district itself.
CREATE TABLE inventory_series (
    tenant_id BIGINT      NOT NULL,
    kind      VARCHAR(10) NOT NULL,
    month     INT         NOT NULL,
    last      INT         NOT NULL,
    PRIMARY KEY (tenant_id, kind, month),
    CONSTRAINT inventory_series_district FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT inventory_series_kind CHECK (kind IN ('MONTH', 'QUARTER', 'YEAR'))
);

--changeset caizhi:scoring-030-inventory
--comment One version of the inventory of a month, quarter or year, with the inputs it was computed from as they were then. But for its publication it never changes.
CREATE TABLE inventory (
    tenant_id         BIGINT      NOT NULL,
    id                BIGINT      NOT NULL,
    kind              VARCHAR(10) NOT NULL,
    month             INT         NOT NULL,
    number            INT         NOT NULL,
    year              INT         NOT NULL,
    plan_id           BIGINT      NOT NULL,
    plan_revision     INT         NOT NULL,
    state             VARCHAR(10) NOT NULL,
    cause             VARCHAR(10) NOT NULL,
    units             INT         NOT NULL,
    inputs            MEDIUMBLOB  NOT NULL,
    inputs_digest     CHAR(64)    NOT NULL,
    digest            CHAR(64)    NOT NULL,
    computed_at       DATETIME(6) NOT NULL,
    published_at      DATETIME(6) NULL,
    publisher_issuer  VARCHAR(255) NULL,
    publisher_subject VARCHAR(64) NULL,
    version           INT         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT inventory_number UNIQUE (tenant_id, kind, month, number),
    INDEX inventory_of_year (tenant_id, year, state),
    CONSTRAINT inventory_of_series FOREIGN KEY (tenant_id, kind, month)
        REFERENCES inventory_series (tenant_id, kind, month),
    CONSTRAINT inventory_state CHECK (state IN ('COMPUTED', 'PUBLISHED'))
);

--changeset caizhi:scoring-030-inventory-score
--comment The score of one unit in one inventory, whole as computed, with what lists show of it beside. Never changed.
CREATE TABLE inventory_score (
    tenant_id    BIGINT        NOT NULL,
    inventory_id BIGINT        NOT NULL,
    unit_id      BIGINT        NOT NULL,
    code         VARCHAR(60)   NOT NULL,
    name         VARCHAR(200)  NOT NULL,
    category     VARCHAR(20)   NOT NULL,
    publication  VARCHAR(10)   NOT NULL,
    suspended    BOOLEAN       NOT NULL,
    total        DECIMAL(8, 2) NOT NULL,
    vetoed       BOOLEAN       NOT NULL,
    grade        VARCHAR(60)   NULL,
    place        INT           NULL,
    result       MEDIUMBLOB    NOT NULL,
    PRIMARY KEY (tenant_id, inventory_id, unit_id),
    CONSTRAINT inventory_score_inventory FOREIGN KEY (tenant_id, inventory_id) REFERENCES inventory (tenant_id, id)
);

--changeset caizhi:scoring-030-inventory-run
--comment What asks for an inventory, and how far it has come; stored with the closing or correction that asks, so that none is forgotten.
CREATE TABLE inventory_run (
    tenant_id    BIGINT      NOT NULL,
    id           BIGINT      NOT NULL,
    kind         VARCHAR(10) NOT NULL,
    month        INT         NOT NULL,
    cause        VARCHAR(10) NOT NULL,
    status       VARCHAR(10) NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    started_at   DATETIME(6) NULL,
    finished_at  DATETIME(6) NULL,
    attempts     INT         NOT NULL,
    done         INT         NOT NULL,
    total        INT         NOT NULL,
    inventory_id BIGINT      NULL,
    problem      VARCHAR(40) NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX inventory_run_due (status, requested_at),
    CONSTRAINT inventory_run_district FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT inventory_run_status CHECK (status IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    CONSTRAINT inventory_run_cause CHECK (cause IN ('ASKED', 'CLOSED', 'CORRECTED', 'DECIDED'))
);
