--liquibase formatted sql

--changeset caizhi:hiring-040-absence
--comment How many enterprises of a unit owed a return at a closing of a month, and how many sent nothing. A month that is reopened closes again: the highest closing holds. Never changed.
CREATE TABLE absence (
    tenant_id   BIGINT      NOT NULL,
    month       INT         NOT NULL,
    closing     INT         NOT NULL,
    district_id BIGINT      NOT NULL,
    closes_at   DATETIME(6) NOT NULL,
    owed        INT         NOT NULL,
    absent      INT         NOT NULL,
    PRIMARY KEY (tenant_id, month, closing),
    INDEX absence_in_district (district_id, month, closing),
    CONSTRAINT absence_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id)
);

--changeset caizhi:hiring-040-absentee
--comment An enterprise that sent nothing, by its name at the closing. Never changed.
CREATE TABLE absentee (
    tenant_id     BIGINT       NOT NULL,
    month         INT          NOT NULL,
    closing       INT          NOT NULL,
    enterprise_id BIGINT       NOT NULL,
    district_id   BIGINT       NOT NULL,
    name          VARCHAR(100) NOT NULL,
    PRIMARY KEY (tenant_id, month, closing, enterprise_id),
    INDEX absentee_in_district (district_id, month, closing),
    CONSTRAINT absentee_tenant FOREIGN KEY (tenant_id, district_id) REFERENCES tenant (id, district_id),
    CONSTRAINT absentee_absence FOREIGN KEY (tenant_id, month, closing) REFERENCES absence (tenant_id, month, closing),
    CONSTRAINT absentee_enterprise FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id)
);
