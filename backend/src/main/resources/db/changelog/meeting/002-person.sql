--liquibase formatted sql

--changeset caizhi:meeting-002-person
--comment Who sees to a decision in the unit that carries it out, in the words of the meeting.
ALTER TABLE meeting_item ADD COLUMN person VARCHAR(40) NULL AFTER unit_name;
