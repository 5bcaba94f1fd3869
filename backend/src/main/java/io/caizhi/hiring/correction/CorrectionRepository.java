package io.caizhi.hiring.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Correction orders, what they say of persons sealed on the way in. */
@Repository
class CorrectionRepository {

	private static final String BEFORE = "correction.before";

	private static final String AFTER = "correction.after";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String SELECT = """
			SELECT tenant_id, id, enterprise_id, hire_id, hire_version, month, year, number, status, before_sealed,
				after_sealed, reason, drafted_at, author_issuer, author_subject, submitted_at, decided_at,
				decider_issuer, decider_subject, comment, booked_month, version,
				(SELECT t.code FROM tenant t WHERE t.id = correction_order.tenant_id) AS unit_code,
				(SELECT t.name FROM tenant t WHERE t.id = correction_order.tenant_id) AS unit_name,
				(SELECT e.name FROM enterprise e WHERE e.tenant_id = correction_order.tenant_id
					AND e.id = correction_order.enterprise_id) AS enterprise_name
			FROM correction_order
			""";

	/** The newest first: the cursor is the last one seen. */
	private static final String PAGE = """
			AND (:status = '' OR status = :status) AND (:after = 0 OR id < :after)
			ORDER BY id DESC
			LIMIT :limit
			""";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	CorrectionRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** How many orders of the district wait for approval. */
	int submitted(DistrictScope scope) {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM correction_order WHERE district_id = :district AND status = 'SUBMITTED'")
			.param("district", scope.district().value())
			.query(Integer.class)
			.single();
	}

	/** How many of a unit are in draft and how many wait for the office. */
	Map<CorrectionStatus, Integer> open(TenantId unit) {
		Map<CorrectionStatus, Integer> open = new EnumMap<>(CorrectionStatus.class);
		this.jdbc.sql("""
				SELECT status, COUNT(*) AS orders FROM correction_order
				WHERE tenant_id = :unit AND status IN ('DRAFT', 'SUBMITTED') GROUP BY status
				""").param("unit", unit.value()).query((row) -> {
			open.put(CorrectionStatus.valueOf(row.getString("status")), row.getInt("orders"));
		});
		return open;
	}

	void insert(TenantId unit, DistrictId district, CorrectionOrder order) {
		this.jdbc.sql("""
				INSERT INTO correction_order (tenant_id, id, district_id, enterprise_id, hire_id, hire_version, month,
					status, before_sealed, after_sealed, reason, drafted_at, author_issuer, author_subject, version)
				VALUES (:tenant, :id, :district, :enterprise, :hire, :hireVersion, :month, :status, :before, :after,
					:reason, :draftedAt, :issuer, :subject, :version)
				""")
			.param("tenant", unit.value())
			.param("id", order.id().value())
			.param("district", district.value())
			.param("enterprise", order.enterprise().value())
			.param("hire", order.hire().value())
			.param("hireVersion", order.hireVersion())
			.param("month", Stored.month(order.month()))
			.param("status", order.status().name())
			.param("before", seal(unit, BEFORE, order.before()))
			.param("after", seal(unit, AFTER, order.after()))
			.param("reason", order.reason())
			.param("draftedAt", Stored.time(order.draftedAt()))
			.param("issuer", order.author().issuer())
			.param("subject", order.author().id())
			.param("version", order.version())
			.update();
	}

	/**
	 * Stores a move of an order.
	 * @throws Refusal stale, when another was stored since
	 */
	void update(TenantId unit, CorrectionOrder order, int seen) {
		@Nullable CorrectionNumber number = order.number();
		@Nullable Subject decider = order.decider();
		@Nullable YearMonth booked = order.bookedMonth();
		int changed = this.jdbc.sql("""
				UPDATE correction_order SET hire_version = :hireVersion, month = :month, status = :status,
					before_sealed = :before, after_sealed = :after, reason = :reason, drafted_at = :draftedAt,
					author_issuer = :issuer, author_subject = :subject, year = :year, number = :number,
					submitted_at = :submittedAt, decided_at = :decidedAt, decider_issuer = :deciderIssuer,
					decider_subject = :deciderSubject, comment = :comment, booked_month = :booked, version = :version
				WHERE tenant_id = :tenant AND id = :id AND version = :seen
				""")
			.param("hireVersion", order.hireVersion())
			.param("month", Stored.month(order.month()))
			.param("status", order.status().name())
			.param("before", seal(unit, BEFORE, order.before()))
			.param("after", seal(unit, AFTER, order.after()))
			.param("reason", order.reason())
			.param("draftedAt", Stored.time(order.draftedAt()))
			.param("issuer", order.author().issuer())
			.param("subject", order.author().id())
			.param("year", (number != null) ? number.year() : null)
			.param("number", (number != null) ? number.number() : null)
			.param("submittedAt", Stored.time(order.submittedAt()))
			.param("decidedAt", Stored.time(order.decidedAt()))
			.param("deciderIssuer", (decider != null) ? decider.issuer() : null)
			.param("deciderSubject", (decider != null) ? decider.id() : null)
			.param("comment", order.comment())
			.param("booked", (booked != null) ? Stored.month(booked) : null)
			.param("version", order.version())
			.param("tenant", unit.value())
			.param("id", order.id().value())
			.param("seen", seen)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Keeps everybody else from moving the order until the transaction ends. */
	Optional<CorrectionOrder> lock(TenantId unit, CorrectionId id) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND id = :id FOR UPDATE")
			.param("tenant", unit.value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	Optional<CorrectionOrder> find(TenantId unit, CorrectionId id) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND id = :id")
			.param("tenant", unit.value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	/** Of whichever unit of the district; what the unit still writes on is left out. */
	Optional<CorrectionOrder> find(DistrictScope scope, CorrectionId id) {
		return this.jdbc.sql(SELECT + " WHERE district_id = :district AND id = :id AND year IS NOT NULL")
			.param("district", scope.district().value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	List<CorrectionOrder> page(TenantId unit, @Nullable CorrectionStatus status, @Nullable YearMonth booked,
			PageRequest page) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND (:booked = 0 OR booked_month = :booked) " + PAGE)
			.param("tenant", unit.value())
			.param("booked", (booked != null) ? Stored.month(booked) : 0)
			.param("status", (status != null) ? status.name() : "")
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(this::map)
			.list();
	}

	/** What was handed in, all over the district. */
	List<CorrectionOrder> page(DistrictScope scope, @Nullable CorrectionStatus status, @Nullable YearMonth booked,
			PageRequest page) {
		return this.jdbc.sql(SELECT + """
				WHERE district_id = :district AND year IS NOT NULL AND (:booked = 0 OR booked_month = :booked)
				""" + PAGE)
			.param("district", scope.district().value())
			.param("booked", (booked != null) ? Stored.month(booked) : 0)
			.param("status", (status != null) ? status.name() : "")
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(this::map)
			.list();
	}

	/** Every order booked in the month, in the order of their numbers. */
	List<CorrectionOrder> booked(DistrictScope scope, YearMonth month) {
		return this.jdbc.sql(SELECT + """
				WHERE district_id = :district AND booked_month = :month
				ORDER BY district_id, year, number
				""")
			.param("district", scope.district().value())
			.param("month", Stored.month(month))
			.query(this::map)
			.list();
	}

	/**
	 * Orders on hires of these months that were booked in a month after them, by when
	 * they were approved, in the order of their numbers.
	 */
	List<CorrectionOrder> corrected(DistrictScope scope, YearMonth first, YearMonth last, Instant after,
			Instant until) {
		return this.jdbc.sql(SELECT + """
				WHERE district_id = :district AND status = 'APPROVED' AND month BETWEEN :first AND :last
					AND booked_month > :last AND decided_at > :after AND decided_at <= :until
				ORDER BY district_id, year, number
				""")
			.param("district", scope.district().value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.param("after", Stored.time(after))
			.param("until", Stored.time(until))
			.query(this::map)
			.list();
	}

	/** Whether an order on the hire waits for anybody. */
	boolean underWay(TenantId unit, HireId hire) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM correction_order
					WHERE tenant_id = :tenant AND hire_id = :hire AND status IN ('DRAFT', 'SUBMITTED'))
				""").param("tenant", unit.value()).param("hire", hire.value()).query(Boolean.class).single();
	}

	/** The next number of the district's year, which nobody else gets. */
	CorrectionNumber next(TenantId district, int year) {
		this.jdbc.sql("""
				INSERT INTO correction_series (tenant_id, year, last) VALUES (:tenant, :year, 1)
				ON DUPLICATE KEY UPDATE last = last + 1
				""").param("tenant", district.value()).param("year", year).update();
		int number = this.jdbc.sql("SELECT last FROM correction_series WHERE tenant_id = :tenant AND year = :year")
			.param("tenant", district.value())
			.param("year", year)
			.query(Integer.class)
			.single();
		return new CorrectionNumber(year, number);
	}

	private byte @Nullable [] seal(TenantId unit, String field, @Nullable HireDraft facts) {
		return (facts != null) ? this.cipher.seal(unit, field, JSON.writeValueAsString(facts)) : null;
	}

	private HireDraft open(TenantId unit, String field, byte[] sealed) {
		return JSON.readValue(this.cipher.open(unit, field, sealed), HireDraft.class);
	}

	private CorrectionOrder map(ResultSet row, int line) throws SQLException {
		TenantId unit = new TenantId(row.getLong("tenant_id"));
		byte @Nullable [] after = row.getBytes("after_sealed");
		int year = row.getInt("year");
		int booked = row.getInt("booked_month");
		@Nullable String decider = row.getString("decider_subject");
		return new CorrectionOrder(new CorrectionId(row.getLong("id")), unit,
				new CorrectionNames(row.getString("unit_code"), row.getString("unit_name"),
						row.getString("enterprise_name")),
				new EnterpriseId(row.getLong("enterprise_id")), new HireId(row.getLong("hire_id")),
				row.getInt("hire_version"), Stored.month(row.getInt("month")),
				open(unit, BEFORE, row.getBytes("before_sealed")), (after != null) ? open(unit, AFTER, after) : null,
				row.getString("reason"), CorrectionStatus.valueOf(row.getString("status")),
				(year != 0) ? new CorrectionNumber(year, row.getInt("number")) : null,
				new Subject(row.getString("author_issuer"), row.getString("author_subject")),
				Objects.requireNonNull(Stored.instant(row.getObject("drafted_at", LocalDateTime.class))),
				Stored.instant(row.getObject("submitted_at", LocalDateTime.class)),
				(decider != null) ? new Subject(row.getString("decider_issuer"), decider) : null,
				Stored.instant(row.getObject("decided_at", LocalDateTime.class)), row.getString("comment"),
				(booked != 0) ? Stored.month(booked) : null, row.getInt("version"));
	}

}
