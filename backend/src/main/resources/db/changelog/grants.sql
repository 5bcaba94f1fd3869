--liquibase formatted sql

--changeset caizhi:grants runOnChange:true
--comment What the application's own account may do; it owns no table and changes no schema.
GRANT SELECT, INSERT, UPDATE ON tenant TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON unit_category TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON member TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON revocation TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON period TO '${app.account}';
GRANT SELECT, INSERT ON period_event TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON work_calendar TO '${app.account}';
GRANT SELECT, INSERT, DELETE ON work_calendar_day TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON college_student_rule TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON enterprise TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON reporter TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON monthly_return TO '${app.account}';
GRANT SELECT, INSERT ON receipt TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON hire TO '${app.account}';
GRANT SELECT, INSERT ON hire_version TO '${app.account}';
GRANT SELECT, INSERT ON return_step TO '${app.account}';
GRANT SELECT, INSERT ON degree_check TO '${app.account}';
GRANT SELECT, INSERT ON booking TO '${app.account}';
GRANT SELECT, INSERT ON absence TO '${app.account}';
GRANT SELECT, INSERT ON absentee TO '${app.account}';
GRANT SELECT, INSERT ON credit TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON credit TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON credit_case TO '${app.account}';
GRANT SELECT, INSERT ON credit_decision TO '${app.account}';
GRANT SELECT, INSERT ON credit_decision_share TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON credit_dispute TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON correction_order TO '${app.account}';
GRANT SELECT, INSERT, DELETE ON correction_effect TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON correction_series TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON credit TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON import_job TO '${app.account}';
GRANT SELECT, INSERT, DELETE ON import_part TO '${app.account}';
GRANT SELECT, INSERT, DELETE ON import_fault TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON entry_draft TO '${app.account}';
GRANT SELECT, INSERT ON return_decision TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON audit_sample TO '${app.account}';
GRANT SELECT, INSERT ON audit_population TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON audit_sample_item TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON monthly_summary TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON unit_summary TO '${app.account}';
GRANT SELECT, INSERT, UPDATE ON reconciliation TO '${app.account}';
GRANT SELECT, INSERT ON reconciliation_difference TO '${app.account}';
GRANT SELECT, INSERT ON audit_entry TO '${app.account}';
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency TO '${app.account}';
