package io.caizhi.hiring.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Finding;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drawn hires, their findings, and what the units say to them. */
@Repository
class SampleItemRepository {

	private static final int BATCH = 500;

	private static final String SELECT = """
			SELECT id, sample_id, position, unit_tenant_id, enterprise_id, hire_id, hire_version, drawn_version,
				booking_entry, month, reasons, lot, finding, field, comment, decided_at, reply, replied_at, version
			FROM audit_sample_item
			WHERE tenant_id = :tenant
			""";

	/** What concerns the unit: everything but what was found as reported. */
	private static final String TOLD = """
			 AND unit_tenant_id = :unit AND finding IN ('WRONG', 'UNPROVEN')
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	SampleItemRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void insert(TenantId district, List<SampleItem> items) {
		this.batches.batchUpdate(
				"""
						INSERT INTO audit_sample_item (tenant_id, id, sample_id, position, unit_tenant_id, enterprise_id, hire_id,
							hire_version, drawn_version, booking_entry, month, weight, reasons, lot, version)
						VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
						""",
				items, BATCH, (statement, item) -> {
					statement.setLong(1, district.value());
					statement.setLong(2, item.id().value());
					statement.setLong(3, item.sample().value());
					statement.setInt(4, item.position());
					statement.setLong(5, item.unit().value());
					statement.setLong(6, item.enterprise().value());
					statement.setLong(7, item.hire().value());
					statement.setInt(8, item.hireVersion());
					statement.setInt(9, item.drawnVersion());
					statement.setInt(10, item.bookingEntry());
					statement.setInt(11, Stored.month(item.month()));
					statement.setInt(12, item.weight().value());
					statement.setString(13, item.weight().stored());
					statement.setString(14, item.lot());
				});
	}

	/** In the order drawn. */
	List<SampleItem> page(TenantId district, SampleId sample, PageRequest page) {
		return this.jdbc
			.sql(SELECT + " AND sample_id = :sample AND id > :after ORDER BY tenant_id, sample_id, id LIMIT :limit")
			.param("tenant", district.value())
			.param("sample", sample.value())
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(SampleItemRepository::map)
			.list();
	}

	/** All of a sample, in the order drawn. */
	List<SampleItem> all(TenantId district, SampleId sample) {
		return this.jdbc.sql(SELECT + " AND sample_id = :sample ORDER BY tenant_id, sample_id, position")
			.param("tenant", district.value())
			.param("sample", sample.value())
			.query(SampleItemRepository::map)
			.list();
	}

	Optional<SampleItem> find(TenantId district, SampleId sample, ItemId item) {
		return this.jdbc.sql(SELECT + " AND sample_id = :sample AND id = :id")
			.param("tenant", district.value())
			.param("sample", sample.value())
			.param("id", item.value())
			.query(SampleItemRepository::map)
			.optional();
	}

	void decide(TenantId district, SampleItem seen, Decision decision, Subject auditor, Instant at) {
		requireOne(this.jdbc.sql("""
				UPDATE audit_sample_item SET finding = :finding, field = :field, comment = :comment, issuer = :issuer,
					subject = :subject, decided_at = :at, version = version + 1
				WHERE tenant_id = :tenant AND id = :id AND version = :version
				""")
			.param("finding", decision.finding().name())
			.param("field", (decision.field() != null) ? decision.field().name() : null)
			.param("comment", decision.comment())
			.param("issuer", auditor.issuer())
			.param("subject", auditor.id())
			.param("at", Stored.time(at))
			.param("tenant", district.value())
			.param("id", seen.id().value())
			.param("version", seen.version())
			.update());
	}

	/** What was found wrong or unproven of a unit's hires, the newest sample first. */
	List<SampleItem> told(TenantId unit, DistrictId district, PageRequest page) {
		return this.jdbc
			.sql(SELECT + TOLD + " AND (:after = 0 OR id < :after) ORDER BY tenant_id DESC, id DESC LIMIT :limit")
			.param("tenant", district.value())
			.param("unit", unit.value())
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(SampleItemRepository::map)
			.list();
	}

	Optional<SampleItem> told(TenantId unit, DistrictId district, ItemId item) {
		return this.jdbc.sql(SELECT + TOLD + " AND id = :id")
			.param("tenant", district.value())
			.param("unit", unit.value())
			.param("id", item.value())
			.query(SampleItemRepository::map)
			.optional();
	}

	void reply(TenantId unit, DistrictId district, SampleItem seen, String reply, Subject official, Instant at) {
		requireOne(this.jdbc.sql("""
				UPDATE audit_sample_item SET reply = :reply, replied_issuer = :issuer, replied_subject = :subject,
					replied_at = :at, version = version + 1
				WHERE tenant_id = :tenant AND id = :id AND unit_tenant_id = :unit AND version = :version
				""")
			.param("reply", reply)
			.param("issuer", official.issuer())
			.param("subject", official.id())
			.param("at", Stored.time(at))
			.param("tenant", district.value())
			.param("id", seen.id().value())
			.param("unit", unit.value())
			.param("version", seen.version())
			.update());
	}

	private static SampleItem map(ResultSet row, int number) throws SQLException {
		@Nullable String finding = row.getString("finding");
		@Nullable String field = row.getString("field");
		return new SampleItem(new ItemId(row.getLong("id")), new SampleId(row.getLong("sample_id")),
				row.getInt("position"), new TenantId(row.getLong("unit_tenant_id")),
				new EnterpriseId(row.getLong("enterprise_id")), new HireId(row.getLong("hire_id")),
				row.getInt("hire_version"), row.getInt("drawn_version"), row.getInt("booking_entry"),
				Stored.month(row.getInt("month")), RiskWeight.stored(row.getString("reasons")), row.getString("lot"),
				(finding != null) ? Finding.valueOf(finding) : null,
				(field != null) ? FindingField.valueOf(field) : null, row.getString("comment"),
				Stored.instant(row.getObject("decided_at", LocalDateTime.class)), row.getString("reply"),
				Stored.instant(row.getObject("replied_at", LocalDateTime.class)), row.getInt("version"));
	}

	private static void requireOne(int changed) {
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

}
