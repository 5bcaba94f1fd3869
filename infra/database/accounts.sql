-- The two accounts of Caizhi. Run once by an administrator of the database server, with the two
-- passwords put in place of the marks; every statement may be repeated.
-- The migration account owns the schema and hands the application its rights (db/changelog/grants.sql);
-- the application's account owns nothing and can change no table's shape.

CREATE DATABASE IF NOT EXISTS caizhi CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE USER IF NOT EXISTS 'caizhi_migration'@'%' IDENTIFIED BY '${CAIZHI_DB_MIGRATION_PASSWORD}';
ALTER USER 'caizhi_migration'@'%' IDENTIFIED BY '${CAIZHI_DB_MIGRATION_PASSWORD}';
GRANT ALL ON caizhi.* TO 'caizhi_migration'@'%' WITH GRANT OPTION;

CREATE USER IF NOT EXISTS 'caizhi_app'@'%' IDENTIFIED BY '${CAIZHI_DB_PASSWORD}';
ALTER USER 'caizhi_app'@'%' IDENTIFIED BY '${CAIZHI_DB_PASSWORD}';
