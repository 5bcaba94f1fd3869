--liquibase formatted sql

--changeset caizhi:audit-002-seal
--comment The place of each entry in its tenant's chain of hashes, made after commit; append-only.
CREATE TABLE audit_seal (
    tenant_id BIGINT      NOT NULL,
    position  BIGINT      NOT NULL,
    entry_id  BIGINT      NOT NULL,
    hash      BINARY(32)  NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, position),
    CONSTRAINT audit_sealed_once UNIQUE (tenant_id, entry_id),
    CONSTRAINT audit_seal_entry FOREIGN KEY (tenant_id, entry_id) REFERENCES audit_entry (tenant_id, id)
);

--changeset caizhi:audit-002-login-seen
--comment Logins that were told of in a tenant, by digest; forgotten when they have long run out.
CREATE TABLE login_seen (
    tenant_id BIGINT      NOT NULL,
    session   BINARY(32)  NOT NULL,
    begun_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, session),
    INDEX login_age (begun_at),
    CONSTRAINT login_seen_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);

--changeset caizhi:audit-002-search
--comment Entries of a span of days, of a thing, of a kind.
CREATE INDEX audit_at_in_district ON audit_entry (district_id, at);
