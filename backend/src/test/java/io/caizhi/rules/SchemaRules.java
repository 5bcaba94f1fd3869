package io.caizhi.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the tables keep tenants apart, asked of {@code information_schema}: the database
 * itself must refuse a reference across tenants, so every table carries its tenant, every
 * key begins with it, and every reference takes it along.
 */
final class SchemaRules {

	/**
	 * What may differ, and why. A line that excuses nothing is reported, so that the list
	 * cannot outlive its reasons.
	 */
	static final Map<String, String> EXCEPTIONS = Map.ofEntries(
			Map.entry("tenant: no tenant_id", "it is the tenant; its id is what others call tenant_id"),
			Map.entry("tenant: key PRIMARY", "same"),
			Map.entry("tenant: key tenant_in_district", "what composite references to tenant and district point at"),
			Map.entry("tenant: key tenant_code_in_district", "a unit's code is unique within its district"),
			Map.entry("tenant: key tenant_alias", "aliases are those of Keycloak, unique in the deployment"),
			Map.entry("tenant: key tenant_organization", "one organization is one tenant"),
			Map.entry("tenant: reference tenant_district", "a unit belongs to a district, another tenant by nature"),
			Map.entry("enterprise: key enterprise_once_a_district",
					"an enterprise is located in one unit of a district"),
			Map.entry("correction_order: key correction_number",
					"correction orders are numbered per district and year"),
			Map.entry("credit: key PRIMARY", "a person counts once a district and year, whichever unit verified first"),
			Map.entry("adjustment: reference adjustment_plan",
					"the plan is the district's, and adjustment_tenant holds the unit to its district"),
			Map.entry("audit_sample_item: reference audit_item_unit",
					"the district audits its units, and the key holds the unit to it"),
			Map.entry("audit_sample_item: reference audit_item_hire",
					"the hire is the unit's, the sample the district's"),
			Map.entry("audit_sample_item: reference audit_item_booking",
					"the booking is the unit's, the sample the district's"),
			Map.entry("import_job: reference import_job_ledger_kind",
					"a kind is the district's; the job's tenant is pinned to it"),
			Map.entry("ledger_claim: reference ledger_claim_case",
					"a case is the district's; the claim's tenant is pinned to it"),
			Map.entry("split_decision_share: reference split_share_decision",
					"a decision is the district's; the share's tenant is pinned to it"),
			Map.entry("ledger_entry: reference ledger_entry_kind",
					"the kind is the district's, and ledger_entry_tenant holds the unit to it"),
			Map.entry("meeting_item: reference meeting_item_unit",
					"the district decides for its units, and the key holds them to it"),
			Map.entry("supervision_notice: reference supervision_unit",
					"the district supervises its units, and the key holds them to it"),
			Map.entry("plan_unit: reference plan_unit_unit",
					"the district plans for its units, and the key holds them to it"),
			Map.entry("idempotency: no reference to tenant", "tenant 0 stands for the operator, who acts in none"));

	private final JdbcClient database;

	private final String schema;

	private final Map<String, String> exceptions;

	SchemaRules(JdbcClient database, String schema, Map<String, String> exceptions) {
		this.database = database;
		this.schema = schema;
		this.exceptions = exceptions;
	}

	/** Everything in the schema that breaks a rule; empty when all is well. */
	List<String> violations() {
		Set<String> found = new LinkedHashSet<>();
		tables().forEach((table) -> check(table, found));
		List<String> violations = new ArrayList<>(found);
		violations.removeAll(this.exceptions.keySet());
		this.exceptions.keySet()
			.stream()
			.filter((line) -> !found.contains(line))
			.sorted()
			.map((line) -> "exception excuses nothing: " + line)
			.forEach(violations::add);
		return violations;
	}

	private void check(Table table, Set<String> found) {
		String name = table.name();
		if (!"InnoDB".equalsIgnoreCase(table.engine())) {
			found.add(name + ": engine " + table.engine() + " knows no transactions");
		}
		List<String> columns = columns(name);
		if (!columns.contains("tenant_id BIGINT NOT NULL")) {
			found.add(name + ": no tenant_id");
		}
		List<Key> keys = keys(name);
		if (keys.stream().noneMatch((key) -> key.name().equals("PRIMARY"))) {
			found.add(name + ": no primary key");
		}
		keys.stream()
			.filter((key) -> !key.columns().getFirst().equals("tenant_id"))
			.forEach((key) -> found.add(name + ": key " + key.name()));
		checkReferences(name, columns, found);
	}

	private void checkReferences(String table, List<String> columns, Set<String> found) {
		List<Reference> references = references(table);
		references.stream()
			.filter((reference) -> !reference.takesTheTenantAlong())
			.forEach((reference) -> found.add(table + ": reference " + reference.name()));
		if (!table.equals("tenant") && references.stream().noneMatch(Reference::takesTheTenantAlong)) {
			found.add(table + ": no reference to tenant");
		}
		boolean namesDistrict = columns.stream().anyMatch((column) -> column.startsWith("district_id "));
		if (!table.equals("tenant") && namesDistrict && references.stream().noneMatch(Reference::pinsTheDistrict)) {
			found.add(table + ": district_id is not held to the tenant's");
		}
	}

	private List<Table> tables() {
		return this.database.sql("""
				SELECT table_name AS name, engine AS engine
				FROM information_schema.tables
				WHERE table_schema = ? AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'DATABASECHANGELOG%'
				ORDER BY table_name
				""").param(this.schema).query(Table.class).list();
	}

	private List<String> columns(String table) {
		return this.database.sql("""
				SELECT CONCAT(LOWER(column_name), ' ', UPPER(data_type), IF(is_nullable = 'NO', ' NOT NULL', ''))
				FROM information_schema.columns
				WHERE table_schema = ? AND table_name = ?
				ORDER BY ordinal_position
				""").params(this.schema, table).query(String.class).list();
	}

	private List<Key> keys(String table) {
		return this.database.sql("""
				SELECT index_name AS name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS listed
				FROM information_schema.statistics
				WHERE table_schema = ? AND table_name = ? AND non_unique = 0
				GROUP BY index_name
				ORDER BY index_name
				""")
			.params(this.schema, table)
			.query((row, number) -> new Key(row.getString(1), split(row.getString(2))))
			.list();
	}

	private List<Reference> references(String table) {
		return this.database.sql("""
				SELECT constraint_name AS name, referenced_table_name AS target,
				    GROUP_CONCAT(column_name ORDER BY ordinal_position) AS listed,
				    GROUP_CONCAT(referenced_column_name ORDER BY ordinal_position) AS targets
				FROM information_schema.key_column_usage
				WHERE table_schema = ? AND table_name = ? AND referenced_table_name IS NOT NULL
				GROUP BY constraint_name, referenced_table_name
				ORDER BY constraint_name
				""")
			.params(this.schema, table)
			.query((row, number) -> new Reference(row.getString(1), row.getString(2), split(row.getString(3)),
					split(row.getString(4))))
			.list();
	}

	private static List<String> split(String listed) {
		return Stream.of(listed.split(",")).toList();
	}

	private record Table(String name, String engine) {

	}

	private record Key(String name, List<String> columns) {

	}

	private record Reference(String name, String target, List<String> columns, List<String> targets) {

		boolean takesTheTenantAlong() {
			if (!this.columns.getFirst().equals("tenant_id")) {
				return false;
			}
			return this.target.equals("tenant") ? this.targets.getFirst().equals("id")
					: this.targets.getFirst().equals("tenant_id") && this.columns.size() > 1;
		}

		boolean pinsTheDistrict() {
			return this.target.equals("tenant") && this.columns.equals(List.of("tenant_id", "district_id"))
					&& this.targets.equals(List.of("id", "district_id"));
		}

	}

}
