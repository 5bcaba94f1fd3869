--liquibase formatted sql

--changeset caizhi:enterprise-001-enterprise
CREATE TABLE enterprise (
    tenant_id     BIGINT       NOT NULL,
    id            BIGINT       NOT NULL,
    district_id   BIGINT       NOT NULL,
    credit_code   CHAR(18)     NOT NULL,
    name          VARCHAR(100) NOT NULL,
    registered_at DATETIME(6)  NOT NULL,
    version       INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT enterprise_once_a_district UNIQUE (district_id, credit_code),
    CONSTRAINT enterprise_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id)
);

--changeset caizhi:enterprise-001-reporter
--comment Which enterprise a member of the unit reports for.
CREATE TABLE reporter (
    tenant_id     BIGINT NOT NULL,
    member_id     BIGINT NOT NULL,
    enterprise_id BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, member_id),
    CONSTRAINT reporter_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id),
    CONSTRAINT reporter_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id)
);
