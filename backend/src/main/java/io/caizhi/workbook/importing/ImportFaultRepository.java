package io.caizhi.workbook.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.TenantId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is wrong with the cells of a file, in the order of its rows. */
@Repository
class ImportFaultRepository {

	private static final int BATCH = 500;

	private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final JsonMapper json;

	ImportFaultRepository(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
	}

	/** Puts these in the place of those known before. */
	void replace(TenantId tenant, ImportId id, List<ImportFault> faults) {
		this.jdbc.sql("DELETE FROM import_fault WHERE tenant_id = ? AND job_id = ?")
			.param(tenant.value())
			.param(id.value())
			.update();
		this.batches.batchUpdate("""
				INSERT INTO import_fault (tenant_id, job_id, id, line, field, code, arguments)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				""", faults, BATCH, (statement, fault) -> {
			statement.setLong(1, tenant.value());
			statement.setLong(2, id.value());
			statement.setInt(3, fault.id());
			statement.setInt(4, fault.line());
			statement.setString(5, fault.field());
			statement.setString(6, fault.code());
			statement.setString(7,
					fault.arguments().isEmpty() ? null : this.json.writeValueAsString(fault.arguments()));
		});
	}

	List<ImportFault> page(TenantId tenant, ImportId id, int after, int limit) {
		return this.jdbc.sql("""
				SELECT id, line, field, code, arguments FROM import_fault
				WHERE tenant_id = :tenant AND job_id = :job AND id > :after
				ORDER BY tenant_id, job_id, id
				LIMIT :limit
				""")
			.param("tenant", tenant.value())
			.param("job", id.value())
			.param("after", after)
			.param("limit", limit)
			.query(this::map)
			.list();
	}

	List<ImportFault> all(TenantId tenant, ImportId id) {
		return page(tenant, id, -1, Integer.MAX_VALUE);
	}

	private ImportFault map(ResultSet row, int number) throws SQLException {
		String arguments = row.getString("arguments");
		return new ImportFault(row.getInt("id"), row.getInt("line"), row.getString("field"), row.getString("code"),
				(arguments != null) ? this.json.readValue(arguments, ARGUMENTS) : Map.of());
	}

}
