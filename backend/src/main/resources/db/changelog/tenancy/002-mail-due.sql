--liquibase formatted sql

--changeset caizhi:tenancy-002-mail-due
--comment Whether the person is still to be told by mail how to enter; a mail server away does not hold up the membership.
ALTER TABLE member ADD COLUMN mail_due BOOLEAN NOT NULL DEFAULT FALSE;
