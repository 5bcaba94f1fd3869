package io.caizhi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit log: entries are added and read, nothing else. */
@Repository
class AuditEntryRepository {

	private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AuditEntryRepository(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(TenantId tenant, DistrictId district, AuditEntry entry) {
		this.jdbc.sql("""
				INSERT INTO audit_entry (tenant_id, id, district_id, at, issuer, subject, action, object, details)
				VALUES (:tenant, :id, :district, :at, :issuer, :subject, :action, :object, :details)
				""")
			.param("tenant", tenant.value())
			.param("id", entry.id().value())
			.param("district", district.value())
			.param("at", Stored.time(entry.at()))
			.param("issuer", entry.actor().issuer())
			.param("subject", entry.actor().id())
			.param("action", entry.action())
			.param("object", entry.object())
			.param("details", this.json.writeValueAsString(entry.details()))
			.update();
	}

	/** What one person did or saw in the tenant, newest first. */
	List<AuditEntry> of(TenantId tenant, Subject actor, AuditQuery query, long before, int rows) {
		return search("tenant_id = :tenant AND subject = :self AND issuer = :issuer",
				Map.of("tenant", tenant.value(), "self", actor.id(), "issuer", actor.issuer()), query, before, rows);
	}

	/** What was done or seen in the tenant, newest first. */
	List<AuditEntry> in(TenantId tenant, AuditQuery query, long before, int rows) {
		return search("tenant_id = :tenant", Map.of("tenant", tenant.value()), query, before, rows);
	}

	/** What was done or seen in the district and its units, newest first. */
	List<AuditEntry> in(DistrictScope scope, AuditQuery query, long before, int rows) {
		return search("district_id = :district", Map.of("district", scope.district().value()), query, before, rows);
	}

	/** Only what is looked for stands in the statement, so that its plan fits it. */
	private List<AuditEntry> search(String scope, Map<String, Object> bounds, AuditQuery query, long before, int rows) {
		Map<String, Object> parameters = new HashMap<>(bounds);
		StringBuilder where = new StringBuilder(scope);
		if (query.tenant() != null) {
			where.append(" AND tenant_id = :log");
			parameters.put("log", query.tenant().value());
		}
		if (query.actor() != null) {
			where.append(" AND subject = :actor");
			parameters.put("actor", query.actor());
		}
		if (query.action() != null) {
			where.append(
					query.action().endsWith(".") ? " AND action LIKE CONCAT(:action, '%')" : " AND action = :action");
			parameters.put("action", query.action());
		}
		if (query.object() != null) {
			where.append(
					query.object().endsWith("/") ? " AND object LIKE CONCAT(:object, '%')" : " AND object = :object");
			parameters.put("object", query.object());
		}
		if (query.from() != null) {
			where.append(" AND at >= :from");
			parameters.put("from", Stored.time(query.from()));
		}
		if (query.to() != null) {
			where.append(" AND at < :to");
			parameters.put("to", Stored.time(query.to()));
		}
		return this.jdbc
			.sql("SELECT id, at, issuer, subject, action, object, details FROM audit_entry WHERE " + where
					+ " AND id < :before ORDER BY id DESC LIMIT :rows")
			.params(parameters)
			.param("before", before)
			.param("rows", rows)
			.query(this::map)
			.list();
	}

	private AuditEntry map(ResultSet row, int number) throws SQLException {
		return new AuditEntry(new AuditEntryId(row.getLong("id")),
				Stored.instant(row.getObject("at", LocalDateTime.class)),
				new Subject(row.getString("issuer"), row.getString("subject")), row.getString("action"),
				row.getString("object"), this.json.readValue(row.getString("details"), DETAILS));
	}

}
