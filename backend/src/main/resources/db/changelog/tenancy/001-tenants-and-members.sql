--liquibase formatted sql

--changeset caizhi:tenancy-001-tenant
--comment A district or a unit. Its directory_version trails version until Keycloak has caught up.
CREATE TABLE tenant (
    id                BIGINT       NOT NULL,
    district_id       BIGINT       NOT NULL,
    kind              VARCHAR(10)  NOT NULL,
    code              VARCHAR(20)  NOT NULL,
    alias             VARCHAR(41)  NOT NULL,
    name              VARCHAR(100) NOT NULL,
    status            VARCHAR(12)  NOT NULL,
    organization_id   CHAR(36)     NULL,
    version           INT          NOT NULL,
    directory_version INT          NOT NULL,
    created_at        DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT tenant_in_district UNIQUE (id, district_id),
    CONSTRAINT tenant_code_in_district UNIQUE (district_id, code),
    CONSTRAINT tenant_alias UNIQUE (alias),
    CONSTRAINT tenant_organization UNIQUE (organization_id),
    CONSTRAINT tenant_district FOREIGN KEY (district_id) REFERENCES tenant (id),
    CONSTRAINT tenant_kind CHECK (kind IN ('DISTRICT', 'UNIT')),
    CONSTRAINT tenant_district_is_itself CHECK ((kind = 'DISTRICT') = (id = district_id)),
    CONSTRAINT tenant_status CHECK (status IN ('PROVISIONING', 'ACTIVE', 'SUSPENDED'))
);

--changeset caizhi:tenancy-001-unit-category
--comment The category of a unit from a day on; the latest row that has begun is in force.
CREATE TABLE unit_category (
    tenant_id   BIGINT      NOT NULL,
    valid_from  DATE        NOT NULL,
    district_id BIGINT      NOT NULL,
    category    VARCHAR(10) NOT NULL,
    PRIMARY KEY (tenant_id, valid_from),
    CONSTRAINT unit_category_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT unit_category_known CHECK (category IN ('DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM'))
);

--changeset caizhi:tenancy-001-member
--comment A person's place in a tenant in one role; issuer and subject are known once Keycloak has the account.
CREATE TABLE member (
    tenant_id         BIGINT         NOT NULL,
    id                BIGINT         NOT NULL,
    role              VARCHAR(10)    NOT NULL,
    issuer            VARCHAR(255)   NULL,
    subject           VARCHAR(64)    NULL,
    email_fingerprint BINARY(32)     NOT NULL,
    email_sealed      VARBINARY(512) NOT NULL,
    name_sealed       VARBINARY(512) NOT NULL,
    status            VARCHAR(10)    NOT NULL,
    version           INT            NOT NULL,
    directory_version INT            NOT NULL,
    invited_at        DATETIME(6)    NOT NULL,
    removed_at        DATETIME(6)    NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT member_once_a_role UNIQUE (tenant_id, email_fingerprint, role),
    INDEX member_by_subject (tenant_id, subject, issuer),
    CONSTRAINT member_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT member_role CHECK (role IN ('ENTERPRISE', 'OFFICIAL', 'LEADER', 'OFFICE')),
    CONSTRAINT member_status CHECK (status IN ('ACTIVE', 'REMOVED'))
);

--changeset caizhi:tenancy-001-revocation
--comment Tokens issued to the person at or before this moment no longer count in the tenant.
CREATE TABLE revocation (
    tenant_id  BIGINT       NOT NULL,
    subject    VARCHAR(64)  NOT NULL,
    issuer     VARCHAR(255) NOT NULL,
    revoked_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, subject, issuer),
    CONSTRAINT revocation_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
