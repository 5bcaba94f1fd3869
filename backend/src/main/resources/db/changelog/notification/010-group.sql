--liquibase formatted sql

--changeset caizhi:notification-010-group
--comment A group of the district in DingTalk or WeCom; whoever has its address may write to it, so address and secret are sealed.
CREATE TABLE notice_group (
    tenant_id BIGINT          NOT NULL,
    id        BIGINT          NOT NULL,
    vendor    VARCHAR(10)     NOT NULL,
    name      VARCHAR(40)     NOT NULL,
    language  VARCHAR(5)      NOT NULL,
    address   VARBINARY(1024) NOT NULL,
    secret    VARBINARY(512)  NULL,
    issuer    VARCHAR(255)    NOT NULL,
    subject   VARCHAR(64)     NOT NULL,
    made_at   DATETIME(6)     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT notice_group_name UNIQUE (tenant_id, name),
    CONSTRAINT notice_group_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT notice_group_vendor CHECK (vendor IN ('DINGTALK', 'WECOM')),
    CONSTRAINT notice_group_signed CHECK (vendor = 'WECOM' OR secret IS NOT NULL)
);
