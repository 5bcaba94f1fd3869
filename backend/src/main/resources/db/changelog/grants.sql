--liquibase formatted sql

--changeset caizhi:grants runOnChange:true
--comment What the application's own account may do; it owns no table and changes no schema.
GRANT SELECT, INSERT, UPDATE ON tenant TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON unit_category TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON member TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON revocation TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON period TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON college_student_rule TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON enterprise TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON reporter TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON monthly_return TO '${app.account}';
GRANT SELECT, INSERT ON receipt TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON hire TO '${app.account}';
GRANT SELECT, INSERT ON hire_version TO '${app.account}';
GRANT SELECT, INSERT ON booking TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON credit TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON import_job TO '${app.account}';
GRANT SELECT, INSERT, DELETE ON import_part TO '${app.account}';
GRANT SELECT, INSERT, DELETE ON import_fault TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON entry_draft TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON monthly_summary TO '${app.account}';
GRANT SELECT, INSERT ON audit_entry TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency TO '${app.account}';
