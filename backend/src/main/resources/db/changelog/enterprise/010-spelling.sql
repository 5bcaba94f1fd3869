--liquibase formatted sql

--changeset caizhi:enterprise-010-spelling
--comment How the name is spelt in Latin letters; spelt is the edition of the spelling, 0 before the application has written it.
ALTER TABLE enterprise
    ADD COLUMN name_pinyin VARCHAR(1300) NOT NULL DEFAULT '',
    ADD COLUMN name_initials VARCHAR(210) NOT NULL DEFAULT '',
    ADD COLUMN spelt INT NOT NULL DEFAULT 0;
