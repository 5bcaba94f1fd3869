--liquibase formatted sql

--changeset caizhi:hiring-100-event-index
--comment Which recruitment events the hires of a unit name, and which hires name one, without reading the others.
CREATE INDEX hire_of_event ON hire (tenant_id, event, hired_on);
