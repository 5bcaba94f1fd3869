--liquibase formatted sql

--changeset caizhi:notification-001-choice
--comment What a person wants to be told by mail; without a row, all of it.
CREATE TABLE notice_choice (
    tenant_id BIGINT       NOT NULL,
    subject   VARCHAR(64)  NOT NULL,
    issuer    VARCHAR(255) NOT NULL,
    mail      BOOLEAN      NOT NULL,
    language  VARCHAR(5)   NOT NULL,
    unwanted  VARCHAR(2000) NOT NULL,
    version   INT          NOT NULL,
    PRIMARY KEY (tenant_id, subject, issuer),
    CONSTRAINT notice_choice_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);

--changeset caizhi:notification-001-outbox
--comment A message that is to leave the house once; what it says is worked out when it leaves.
CREATE TABLE notice_outbox (
    tenant_id BIGINT      NOT NULL,
    id        BIGINT      NOT NULL,
    channel   VARCHAR(5)  NOT NULL,
    target    BIGINT      NOT NULL,
    occasion  VARCHAR(40) NOT NULL,
    state     VARCHAR(8)  NOT NULL,
    attempts  INT         NOT NULL,
    problem   VARCHAR(60) NULL,
    next_at   DATETIME(6) NOT NULL,
    made_at   DATETIME(6) NOT NULL,
    done_at   DATETIME(6) NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT notice_once UNIQUE (tenant_id, channel, target, occasion),
    INDEX notice_due (state, next_at),
    CONSTRAINT notice_outbox_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT notice_channel CHECK (channel IN ('MAIL', 'GROUP')),
    CONSTRAINT notice_state CHECK (state IN ('WAITING', 'SENT', 'NOTHING', 'PASSED'))
);
