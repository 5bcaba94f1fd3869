--liquibase formatted sql

--changeset caizhi:ledger-002-entry
--comment An entry of a unit's ledger, as it says now. What is personal of it is sealed as a whole; verified is the version that counts, whatever is written since.
CREATE TABLE ledger_entry (
    tenant_id    BIGINT       NOT NULL,
    id           BIGINT       NOT NULL,
    district_id  BIGINT       NOT NULL,
    kind         VARCHAR(30)  NOT NULL,
    kind_version INT          NOT NULL,
    status       VARCHAR(10)  NOT NULL,
    dated        DATE         NULL,
    warned_from  DATE         NULL,
    content      MEDIUMTEXT   NOT NULL,
    sealed       MEDIUMBLOB   NULL,
    comment      VARCHAR(300) NULL,
    verified     INT          NULL,
    version      INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX ledger_entry_in_unit (tenant_id, kind, id),
    INDEX ledger_entry_in_district (district_id, kind, id),
    CONSTRAINT ledger_entry_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT ledger_entry_kind FOREIGN KEY (district_id, kind, kind_version)
        REFERENCES ledger_kind_version (tenant_id, code, version),
    CONSTRAINT ledger_entry_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'VERIFIED', 'WITHDRAWN'))
);

--changeset caizhi:ledger-002-entry-version
--comment What an entry said at a time, and who did that. Never changed.
CREATE TABLE ledger_entry_version (
    tenant_id    BIGINT       NOT NULL,
    entry_id     BIGINT       NOT NULL,
    version      INT          NOT NULL,
    kind_version INT          NOT NULL,
    status       VARCHAR(10)  NOT NULL,
    content      MEDIUMTEXT   NOT NULL,
    sealed       MEDIUMBLOB   NULL,
    comment      VARCHAR(300) NULL,
    happened_at  DATETIME(6)  NOT NULL,
    issuer       VARCHAR(255) NOT NULL,
    subject      VARCHAR(64)  NOT NULL,
    PRIMARY KEY (tenant_id, entry_id, version),
    CONSTRAINT ledger_entry_version_entry FOREIGN KEY (tenant_id, entry_id) REFERENCES ledger_entry (tenant_id, id)
);

--changeset caizhi:ledger-002-booking
--comment A verified version counted in a month (sign 1), or the exact reversal of that (sign -1). Every figure of entries is a sum of these.
CREATE TABLE ledger_booking (
    tenant_id   BIGINT      NOT NULL,
    id          BIGINT      NOT NULL,
    district_id BIGINT      NOT NULL,
    entry_id    BIGINT      NOT NULL,
    version     INT         NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    month       INT         NOT NULL,
    sign        TINYINT     NOT NULL,
    late        BOOLEAN     NOT NULL,
    booked_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX ledger_booking_of_entry (tenant_id, entry_id, id),
    INDEX ledger_booking_in_district (district_id, kind, month),
    CONSTRAINT ledger_booking_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT ledger_booking_version FOREIGN KEY (tenant_id, entry_id, version)
        REFERENCES ledger_entry_version (tenant_id, entry_id, version),
    CONSTRAINT ledger_booking_sign CHECK (sign IN (1, -1))
);
