package io.caizhi.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.caizhi.testing.EmbeddedDatabase;
import io.caizhi.testing.ServerCache;
import io.caizhi.testing.ServerProcess;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The migrated schema keeps tenants apart, and the application's account may do what
 * {@code grants.sql} says and no more. On a database of its own, because offenders are
 * planted in it.
 */
class SchemaRulesIT {

	/**
	 * The errors for a schema, a table's command and a column that the account may not
	 * use.
	 */
	private static final List<Integer> DENIED = List.of(1044, 1142, 1143);

	private static Path folder;

	private static EmbeddedDatabase database;

	private static Connection owner;

	private static Connection application;

	private final ChangelogRules changelog = new ChangelogRules(Path.of("src/main/resources/db/changelog"));

	@BeforeAll
	static void migrate() throws IOException, SQLException, LiquibaseException {
		folder = Files.createTempDirectory("caizhi-schema-");
		database = EmbeddedDatabase.start(ServerProcess.freePort(), folder.resolve("data"), folder.resolve("log"),
				EmbeddedDatabase.Accounts.random(), false);
		try (Liquibase liquibase = new Liquibase("db/changelog/master.yaml", new ClassLoaderResourceAccessor(),
				new JdbcConnection(database.migrationConnection()))) {
			liquibase.getChangeLogParameters().set("app.account", "caizhi_app");
			liquibase.update("");
		}
		owner = database.migrationConnection();
		application = database.appConnection();
	}

	@AfterAll
	static void stop() {
		database.close();
		ServerCache.delete(folder);
	}

	@AfterEach
	void pullUpWhatWasPlanted() throws SQLException {
		execute(owner, "DROP TABLE IF EXISTS planted_child");
		execute(owner, "DROP TABLE IF EXISTS planted");
	}

	@Test
	void everyTableKeepsTenantsApart() {
		assertThat(violations()).isEmpty();
		assertThat(tables()).hasSizeGreaterThanOrEqualTo(14);
	}

	@Test
	void aTableWithoutTenantIsSeen() throws SQLException {
		execute(owner, "CREATE TABLE planted (id BIGINT NOT NULL, PRIMARY KEY (id))");

		assertThat(violations()).containsExactly("planted: no tenant_id", "planted: key PRIMARY",
				"planted: no reference to tenant");
	}

	@Test
	void aTenantThatMayBeMissingIsSeen() throws SQLException {
		execute(owner, """
				CREATE TABLE planted (tenant_id BIGINT NULL, id BIGINT NOT NULL, UNIQUE planted_id (tenant_id, id),
				    FOREIGN KEY (tenant_id) REFERENCES tenant (id))
				""");

		assertThat(violations()).containsExactly("planted: no tenant_id", "planted: no primary key");
	}

	@Test
	void aKeyThatDoesNotBeginWithTheTenantIsSeen() throws SQLException {
		execute(owner, """
				CREATE TABLE planted (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, code CHAR(4) NOT NULL,
				    PRIMARY KEY (tenant_id, id), CONSTRAINT planted_code UNIQUE (code, tenant_id),
				    FOREIGN KEY (tenant_id) REFERENCES tenant (id))
				""");

		assertThat(violations()).containsExactly("planted: key planted_code");
	}

	@Test
	void aReferenceThatLeavesTheTenantOutIsSeen() throws SQLException {
		execute(owner, """
				CREATE TABLE planted (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (tenant_id, id),
				    INDEX planted_id (id), FOREIGN KEY (tenant_id) REFERENCES tenant (id))
				""");
		execute(owner, """
				CREATE TABLE planted_child (tenant_id BIGINT NOT NULL, planted_id BIGINT NOT NULL,
				    PRIMARY KEY (tenant_id, planted_id),
				    CONSTRAINT child_of_any_tenant FOREIGN KEY (planted_id) REFERENCES planted (id),
				    CONSTRAINT child_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id))
				""");

		assertThat(violations()).containsExactly("planted_child: reference child_of_any_tenant");
	}

	@Test
	void aDistrictThatIsNotTheTenantsOwnIsSeen() throws SQLException {
		execute(owner, """
				CREATE TABLE planted (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, district_id BIGINT NOT NULL,
				    PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id) REFERENCES tenant (id))
				""");

		assertThat(violations()).containsExactly("planted: district_id is not held to the tenant's");
	}

	@Test
	void anEngineWithoutTransactionsIsSeen() throws SQLException {
		execute(owner, """
				CREATE TABLE planted (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (tenant_id, id))
				ENGINE = MyISAM
				""");

		assertThat(violations()).contains("planted: engine MyISAM knows no transactions");
	}

	@Test
	void anExceptionThatExcusesNothingIsSeen() {
		Map<String, String> exceptions = new HashMap<>(SchemaRules.EXCEPTIONS);
		exceptions.put("hire: key PRIMARY", "planted");

		assertThat(new SchemaRules(client(owner), "caizhi", exceptions).violations())
			.containsExactly("exception excuses nothing: hire: key PRIMARY");
	}

	@Test
	void theApplicationHoldsExactlyTheGrants() {
		assertThat(granted()).isEqualTo(new TreeMap<>(this.changelog.grants()));
		assertThat(this.changelog.grants().keySet()).containsExactlyInAnyOrderElementsOf(tables());
		assertThat(client(application).sql("""
				SELECT CONCAT(grantee, privilege_type) FROM information_schema.schema_privileges
				WHERE grantee LIKE '''caizhi_app''@%'
				""").query(String.class).list()).isEmpty();
		List<String> global = client(application).sql("SHOW GRANTS")
			.query(String.class)
			.list()
			.stream()
			.filter((grant) -> grant.contains("*.*"))
			.toList();
		assertThat(global).allMatch((grant) -> grant.startsWith("GRANT USAGE ON *.*"))
			.noneMatch((grant) -> grant.contains("WITH GRANT OPTION"));
	}

	@Test
	void aGrantBesideTheFileIsSeen() throws SQLException {
		execute(owner, "GRANT DELETE ON receipt TO caizhi_app");
		try {
			assertThat(granted()).isNotEqualTo(new TreeMap<>(this.changelog.grants()));
		}
		finally {
			execute(owner, "REVOKE DELETE ON receipt FROM caizhi_app");
		}
	}

	/** What is not granted is really refused, also where no row would be met. */
	@TestFactory
	Stream<DynamicTest> theApplicationIsRefused() {
		Map<String, Set<String>> grants = this.changelog.grants();
		Stream<String> writes = grants.entrySet().stream().flatMap((entry) -> {
			String table = entry.getKey();
			String column = columnOf(table);
			return Stream
				.of(Map.entry("UPDATE", "UPDATE %s SET %s = %s".formatted(table, column, column)),
						Map.entry("DELETE", "DELETE FROM " + table))
				.filter((write) -> !entry.getValue().contains(write.getKey()))
				.map(Map.Entry::getValue);
		});
		Stream<String> shape = Stream.of("CREATE TABLE planted (id INT)", "ALTER TABLE hire ADD COLUMN planted INT",
				"DROP TABLE credit", "TRUNCATE TABLE audit_entry", "CREATE INDEX planted ON hire (left_on)",
				"UPDATE DATABASECHANGELOG SET id = id", "SELECT * FROM DATABASECHANGELOG",
				"CREATE VIEW planted AS SELECT 1", "LOCK TABLES hire WRITE");
		return Stream.concat(writes, shape).map((sql) -> DynamicTest.dynamicTest(sql, () -> {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(application, sql))
				.satisfies((refusal) -> assertThat(refusal.getErrorCode()).isIn(DENIED));
		}));
	}

	@TestFactory
	Stream<DynamicTest> theApplicationMayDoWhatIsGranted() {
		return this.changelog.grants()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().stream().map((privilege) -> harmless(privilege, entry.getKey())))
			.map((sql) -> DynamicTest.dynamicTest(sql,
					() -> assertThatNoException().isThrownBy(() -> execute(application, sql))));
	}

	private String harmless(String privilege, String table) {
		String column = columnOf(table);
		return switch (privilege.toUpperCase(Locale.ROOT)) {
			case "SELECT" -> "SELECT 1 FROM %s WHERE 1 = 0".formatted(table);
			case "INSERT" -> "INSERT INTO %s SELECT * FROM %s WHERE 1 = 0".formatted(table, table);
			case "UPDATE" -> "UPDATE %s SET %s = %s WHERE 1 = 0".formatted(table, column, column);
			case "DELETE" -> "DELETE FROM %s WHERE 1 = 0".formatted(table);
			default -> throw new IllegalArgumentException(privilege);
		};
	}

	private static List<String> violations() {
		return new SchemaRules(client(owner), "caizhi", SchemaRules.EXCEPTIONS).violations();
	}

	private static Map<String, Set<String>> granted() {
		Map<String, Set<String>> granted = new TreeMap<>();
		client(application).sql("""
				SELECT table_name, privilege_type FROM information_schema.table_privileges
				WHERE grantee LIKE '''caizhi_app''@%' AND table_schema = 'caizhi'
				""")
			.query((row, number) -> granted.computeIfAbsent(row.getString(1), (table) -> new TreeSet<>())
				.add(row.getString(2)))
			.list();
		return granted;
	}

	private static List<String> tables() {
		return client(owner).sql("""
				SELECT table_name FROM information_schema.tables
				WHERE table_schema = 'caizhi' AND table_name NOT LIKE 'DATABASECHANGELOG%'
				""").query(String.class).list();
	}

	private static String columnOf(String table) {
		return client(owner).sql("""
				SELECT column_name FROM information_schema.columns
				WHERE table_schema = 'caizhi' AND table_name = ? ORDER BY ordinal_position LIMIT 1
				""").param(table).query(String.class).single();
	}

	private static JdbcClient client(Connection connection) {
		return JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
