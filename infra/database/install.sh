#!/bin/bash
# Runs once, when the database of infra/compose.yaml is first made: Caizhi's two accounts, with their
# passwords put in place of the marks, and a database for Keycloak.
set -euo pipefail

quote() { printf '%s' "$1" | sed -e 's/[\\&|]/\\&/g' -e "s/'/''/g"; }

{
	sed -e "s|\${CAIZHI_DB_MIGRATION_PASSWORD}|$(quote "$CAIZHI_DB_MIGRATION_PASSWORD")|g" \
		-e "s|\${CAIZHI_DB_PASSWORD}|$(quote "$CAIZHI_DB_PASSWORD")|g" /caizhi/accounts.sql
	cat <<SQL
CREATE DATABASE IF NOT EXISTS keycloak CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS 'keycloak'@'%' IDENTIFIED BY '$(printf '%s' "$KEYCLOAK_DB_PASSWORD" | sed "s/'/''/g")';
GRANT ALL ON keycloak.* TO 'keycloak'@'%';
SQL
} | mysql --user=root --password="$MYSQL_ROOT_PASSWORD"
