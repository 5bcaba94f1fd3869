package io.caizhi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
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
	List<AuditEntry> of(TenantId tenant, Subject actor, long before, int rows) {
		return this.jdbc.sql("""
				SELECT id, at, issuer, subject, action, object, details FROM audit_entry
				WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer AND id < :before
				ORDER BY id DESC LIMIT :rows
				""")
			.param("tenant", tenant.value())
			.param("subject", actor.id())
			.param("issuer", actor.issuer())
			.param("before", before)
			.param("rows", rows)
			.query(this::map)
			.list();
	}

	/** What was done or seen in the tenant, newest first. */
	List<AuditEntry> in(TenantId tenant, long before, int rows) {
		return this.jdbc.sql("""
				SELECT id, at, issuer, subject, action, object, details FROM audit_entry
				WHERE tenant_id = :tenant AND id < :before
				ORDER BY id DESC LIMIT :rows
				""")
			.param("tenant", tenant.value())
			.param("before", before)
			.param("rows", rows)
			.query(this::map)
			.list();
	}

	/** What was done or seen in the district and its units, newest first. */
	List<AuditEntry> in(DistrictScope scope, long before, int rows) {
		return this.jdbc.sql("""
				SELECT id, at, issuer, subject, action, object, details FROM audit_entry
				WHERE district_id = :district AND id < :before
				ORDER BY id DESC LIMIT :rows
				""")
			.param("district", scope.district().value())
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
