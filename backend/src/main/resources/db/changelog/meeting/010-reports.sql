--liquibase formatted sql

--changeset caizhi:meeting-010-report
--comment That a unit reported a decision done, once for each time: the burden of reporting counts them. The tenant is the district; item_version is what the report made of the item. What was said stands at the item.
CREATE TABLE meeting_report (
    tenant_id    BIGINT      NOT NULL,
    item_id      BIGINT      NOT NULL,
    item_version INT         NOT NULL,
    at           DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, item_id, item_version),
    CONSTRAINT meeting_report_item FOREIGN KEY (tenant_id, item_id) REFERENCES meeting_item (tenant_id, id)
);

--changeset caizhi:meeting-010-reported
--comment The last report of each decision; of those before it nothing was kept.
INSERT INTO meeting_report (tenant_id, item_id, item_version, at)
SELECT tenant_id, id, IF(state = 'REPORTED', version, version - 1), reported_at
FROM meeting_item
WHERE reported_at IS NOT NULL;
