package io.caizhi.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.supervision.SupervisionNotice.Addressee;
import io.caizhi.supervision.SupervisionNotice.Answer;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The supervision notices of a district; the tenant is the district itself. */
@Repository
class SupervisionRepository {

	private static final String SELECT = """
			SELECT id, unit_id, unit_code, unit_name, year, number, source, source_key, month, issuer, title, demand,
				state, issued_at, since, due, replied_at, reply_issuer, reply_subject, returned, late, version
			FROM supervision_notice
			WHERE tenant_id = :district
			""";

	private final JdbcClient jdbc;

	SupervisionRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What waits: how much, and how much of it is overdue.
	 */
	record Waiting(int count, int overdue) {

	}

	/** Holds the year, so that nobody else issues a notice until the transaction ends. */
	void hold(TenantId district, int year) {
		this.jdbc.sql("""
				INSERT INTO supervision_series (tenant_id, year, last) VALUES (:district, :year, 0)
				ON DUPLICATE KEY UPDATE last = last
				""").param("district", district.value()).param("year", year).update();
	}

	/** The next number of the year; whoever takes one holds the year until it is done. */
	int next(TenantId district, int year) {
		this.jdbc.sql("""
				INSERT INTO supervision_series (tenant_id, year, last) VALUES (:district, :year, 1)
				ON DUPLICATE KEY UPDATE last = last + 1
				""").param("district", district.value()).param("year", year).update();
		return this.jdbc.sql("SELECT last FROM supervision_series WHERE tenant_id = :district AND year = :year")
			.param("district", district.value())
			.param("year", year)
			.query(Integer.class)
			.single();
	}

	/**
	 * @throws Refusal conflict {@code supervision.raised}, when another notice was raised
	 * from the same
	 */
	void insert(TenantId district, SupervisionNotice notice) {
		try {
			this.jdbc.sql("""
					INSERT INTO supervision_notice (tenant_id, id, unit_id, unit_code, unit_name, year, number, source,
						source_key, month, issuer, title, demand, state, issued_at, since, due, returned, late, version)
					VALUES (:district, :id, :unit, :code, :name, :year, :number, :source, :key, :month, :issuer, :title,
						:demand, :state, :issued, :since, :due, 0, FALSE, :version)
					""")
				.param("district", district.value())
				.param("id", notice.id().value())
				.param("unit", notice.unit().id().value())
				.param("code", notice.unit().code())
				.param("name", notice.unit().name())
				.param("year", notice.year())
				.param("number", notice.number())
				.param("source", notice.source().name())
				.param("key", notice.key())
				.param("month", month(notice))
				.param("issuer", notice.issuer())
				.param("title", notice.title())
				.param("demand", notice.demand())
				.param("state", notice.state().name())
				.param("issued", Stored.time(notice.issuedAt()))
				.param("since", Stored.time(notice.since()))
				.param("due", notice.due())
				.param("version", notice.version())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("supervision.raised");
		}
	}

	/** Moves one on, unless somebody was first. */
	void update(TenantId district, SupervisionNotice moved) {
		Answer answer = moved.answer();
		int changed = this.jdbc
			.sql("""
					UPDATE supervision_notice SET state = :state, source_key = :key, since = :since, due = :due, replied_at = :replied,
						reply_issuer = :issuer, reply_subject = :subject, returned = :returned, late = :late,
						version = :version
					WHERE tenant_id = :district AND id = :id AND version = :seen
					""")
			.param("state", moved.state().name())
			.param("key", moved.key())
			.param("since", Stored.time(moved.since()))
			.param("due", moved.due())
			.param("replied", (answer != null) ? Stored.time(answer.at()) : null)
			.param("issuer", (answer != null) ? answer.by().issuer() : null)
			.param("subject", (answer != null) ? answer.by().id() : null)
			.param("returned", moved.returned())
			.param("late", moved.late())
			.param("version", moved.version())
			.param("district", district.value())
			.param("id", moved.id().value())
			.param("seen", moved.version() - 1)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Keeps everybody else from moving it until the transaction ends. */
	Optional<SupervisionNotice> lock(TenantId district, NoticeId id) {
		return this.jdbc.sql(SELECT + " AND id = :id FOR UPDATE")
			.param("district", district.value())
			.param("id", id.value())
			.query(SupervisionRepository::map)
			.optional();
	}

	Optional<SupervisionNotice> find(TenantId district, NoticeId id) {
		return this.jdbc.sql(SELECT + " AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query(SupervisionRepository::map)
			.optional();
	}

	/** Those of a year, the newest number first; of one unit, if one is named. */
	List<SupervisionNotice> ofYear(TenantId district, int year, @Nullable TenantId unit) {
		return this.jdbc.sql(SELECT + " AND year = :year AND (:unit IS NULL OR unit_id = :unit) ORDER BY number DESC")
			.param("district", district.value())
			.param("year", year)
			.param("unit", (unit != null) ? unit.value() : null)
			.query(SupervisionRepository::map)
			.list();
	}

	/** Those that are not done, by day; of one unit, if one is named. */
	List<SupervisionNotice> open(TenantId district, @Nullable TenantId unit) {
		return this.jdbc
			.sql(SELECT + " AND state IN ('ISSUED', 'REPLIED') AND (:unit IS NULL OR unit_id = :unit) ORDER BY due, id")
			.param("district", district.value())
			.param("unit", (unit != null) ? unit.value() : null)
			.query(SupervisionRepository::map)
			.list();
	}

	/** Those that wait for their unit. */
	List<SupervisionNotice> unanswered(TenantId district) {
		return this.jdbc.sql(SELECT + " AND state = 'ISSUED' ORDER BY id")
			.param("district", district.value())
			.query(SupervisionRepository::map)
			.list();
	}

	/** Districts in which a notice waits for its unit. */
	List<DistrictId> districts() {
		return this.jdbc
			.sql("SELECT DISTINCT tenant_id FROM supervision_notice WHERE state = 'ISSUED' ORDER BY tenant_id")
			.query((row, number) -> new DistrictId(row.getLong("tenant_id")))
			.list();
	}

	/** From which of these keys a notice was raised. */
	Set<String> raised(TenantId district, Collection<String> keys) {
		return keys.isEmpty() ? Set.of() : Set.copyOf(this.jdbc
			.sql("SELECT source_key FROM supervision_notice WHERE tenant_id = :district AND source_key IN (:keys)")
			.param("district", district.value())
			.param("keys", keys)
			.query(String.class)
			.list());
	}

	/** What a unit is to answer. */
	Waiting waiting(TenantId district, TenantId unit, LocalDate today) {
		return this.jdbc.sql("""
				SELECT COUNT(*) AS waiting, COALESCE(SUM(due < :today), 0) AS overdue FROM supervision_notice
				WHERE tenant_id = :district AND unit_id = :unit AND state = 'ISSUED'
				""")
			.param("today", today)
			.param("district", district.value())
			.param("unit", unit.value())
			.query((row, number) -> new Waiting(row.getInt("waiting"), row.getInt("overdue")))
			.single();
	}

	/**
	 * What waits for units too long.
	 *
	 * @param overdue notices whose deadline has passed
	 * @param units with which they are
	 * @param escalated notices of which a deputy or a head was told
	 * @param escalatedUnits with which those are
	 */
	record Tardy(int overdue, int units, int escalated, int escalatedUnits) {

	}

	/** What waits too long in the whole district. */
	Tardy tardy(DistrictScope scope, LocalDate today) {
		return this.jdbc.sql("""
				SELECT COUNT(DISTINCT IF(n.due < :today, n.id, NULL)) AS overdue,
					COUNT(DISTINCT IF(n.due < :today, n.unit_id, NULL)) AS units,
					COUNT(DISTINCT IF(r.rung IS NOT NULL, n.id, NULL)) AS escalated,
					COUNT(DISTINCT IF(r.rung IS NOT NULL, n.unit_id, NULL)) AS escalated_units
				FROM supervision_notice n LEFT JOIN supervision_rung r
					ON r.tenant_id = n.tenant_id AND r.notice_id = n.id AND r.due = n.due AND r.rung <> 'IN_CHARGE'
				WHERE n.tenant_id = :district AND n.state = 'ISSUED'
				""")
			.param("today", today)
			.param("district", scope.district().value())
			.query((row, number) -> new Tardy(row.getInt("overdue"), row.getInt("units"), row.getInt("escalated"),
					row.getInt("escalated_units")))
			.single();
	}

	/** Those raised from milestones of a plan and not taken back, oldest first. */
	List<SupervisionNotice> ofMilestones(DistrictScope scope, PlanId plan) {
		return this.jdbc.sql(SELECT + " AND source_key LIKE :keys ORDER BY id")
			.param("district", scope.district().value())
			.param("keys", MilestoneKey.prefix(plan) + "%")
			.query(SupervisionRepository::map)
			.list();
	}

	/**
	 * What waits for the office.
	 *
	 * @param replies to look at
	 * @param proposals what the clock found and nobody has raised
	 */
	record OfOffice(int replies, int proposals) {

	}

	/** What waits for a district's office. */
	OfOffice ofOffice(TenantId district) {
		return this.jdbc.sql("""
				SELECT
					(SELECT COUNT(*) FROM supervision_notice
					WHERE tenant_id = :district AND state = 'REPLIED') AS replies,
					(SELECT COUNT(*) FROM supervision_proposal p
					WHERE p.tenant_id = :district AND p.open AND NOT EXISTS (
						SELECT 1 FROM supervision_notice n
						WHERE n.tenant_id = p.tenant_id AND n.source_key = p.source_key)) AS proposals
				""")
			.param("district", district.value())
			.query((row, number) -> new OfOffice(row.getInt("replies"), row.getInt("proposals")))
			.single();
	}

	private static SupervisionNotice map(ResultSet row, int number) throws SQLException {
		int month = row.getInt("month");
		return new SupervisionNotice(new NoticeId(row.getLong("id")),
				new Addressee(new TenantId(row.getLong("unit_id")), row.getString("unit_code"),
						row.getString("unit_name")),
				row.getInt("year"), row.getInt("number"), NoticeSource.valueOf(row.getString("source")),
				row.getString("source_key"), (month != 0) ? Stored.month(month) : null, row.getString("issuer"),
				row.getString("title"), row.getString("demand"), NoticeState.valueOf(row.getString("state")),
				Objects.requireNonNull(instant(row, "issued_at")), Objects.requireNonNull(instant(row, "since")),
				row.getObject("due", LocalDate.class), answer(row), row.getInt("returned"), row.getBoolean("late"),
				row.getInt("version"));
	}

	private static @Nullable Integer month(SupervisionNotice notice) {
		YearMonth month = notice.month();
		return (month != null) ? Stored.month(month) : null;
	}

	private static @Nullable Answer answer(ResultSet row) throws SQLException {
		Instant at = instant(row, "replied_at");
		return (at != null) ? new Answer(at, new Subject(row.getString("reply_issuer"), row.getString("reply_subject")))
				: null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		return Stored.instant(row.getObject(column, LocalDateTime.class));
	}

}
