package io.caizhi.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.meeting.ActionItem.Owner;
import io.caizhi.meeting.ActionItem.Report;
import io.caizhi.meeting.Pack.PastDecision;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The action items of a district's meetings; the tenant is the district. What units and
 * office write to each other is sealed, for it may name people.
 */
@Repository
class ActionItemRepository {

	private static final String TEXT = "meeting.text";

	private static final String SELECT = """
			SELECT i.id, i.meeting_id, i.number, i.unit_id, i.unit_code, i.unit_name, i.person, i.decision, i.due, i.state,
				i.reported_at, i.report_issuer, i.report_subject, i.report_sealed, i.comment_sealed, i.version
			FROM meeting_item i
			""";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	ActionItemRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** What waits for a unit: how much, and how much of it is overdue. */
	record Waiting(int count, int overdue) {

	}

	/** The next number of a meeting; whoever takes one holds the meeting. */
	int next(TenantId district, MeetingId meeting) {
		return 1 + this.jdbc.sql(
				"SELECT COALESCE(MAX(number), 0) FROM meeting_item WHERE tenant_id = :district AND meeting_id = :meeting")
			.param("district", district.value())
			.param("meeting", meeting.value())
			.query(Integer.class)
			.single();
	}

	void insert(TenantId district, ActionItem item) {
		this.jdbc
			.sql("""
					INSERT INTO meeting_item (tenant_id, id, meeting_id, number, unit_id, unit_code, unit_name, person,
						decision, due, state, version)
					VALUES (:district, :id, :meeting, :number, :unit, :code, :name, :person, :decision, :due, :state, :version)
					""")
			.param("district", district.value())
			.param("id", item.id().value())
			.param("meeting", item.meeting().value())
			.param("number", item.number())
			.param("unit", item.owner().id().value())
			.param("code", item.owner().code())
			.param("name", item.owner().name())
			.param("person", item.owner().person())
			.param("decision", item.decision())
			.param("due", item.due())
			.param("state", item.state().name())
			.param("version", item.version())
			.update();
	}

	/** Moves one on, unless somebody was first. */
	void update(TenantId district, ActionItem moved) {
		Report report = moved.report();
		int changed = this.jdbc.sql("""
				UPDATE meeting_item SET state = :state, reported_at = :at, report_issuer = :issuer,
					report_subject = :subject, report_sealed = :report, comment_sealed = :comment, version = :version
				WHERE tenant_id = :district AND id = :id AND version = :seen
				""")
			.param("state", moved.state().name())
			.param("at", (report != null) ? Stored.time(report.at()) : null)
			.param("issuer", (report != null) ? report.by().issuer() : null)
			.param("subject", (report != null) ? report.by().id() : null)
			.param("report", (report != null) ? this.cipher.seal(district, TEXT, report.text()) : null)
			.param("comment", (moved.comment() != null) ? this.cipher.seal(district, TEXT, moved.comment()) : null)
			.param("version", moved.version())
			.param("district", district.value())
			.param("id", moved.id().value())
			.param("seen", moved.version() - 1)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Keeps that it was reported done, whatever becomes of the report. */
	void keepReport(TenantId district, ActionItem reported, Instant at) {
		this.jdbc.sql(
				"INSERT INTO meeting_report (tenant_id, item_id, item_version, at) VALUES (:district, :id, :version, :at)")
			.param("district", district.value())
			.param("id", reported.id().value())
			.param("version", reported.version())
			.param("at", Stored.time(at))
			.update();
	}

	/**
	 * @throws Refusal stale, when somebody was first
	 */
	void delete(TenantId district, ActionItem item) {
		int changed = this.jdbc
			.sql("DELETE FROM meeting_item WHERE tenant_id = :district AND id = :id AND version = :seen")
			.param("district", district.value())
			.param("id", item.id().value())
			.param("seen", item.version())
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Drops all of a meeting. */
	void deleteAll(TenantId district, MeetingId meeting) {
		this.jdbc.sql("DELETE FROM meeting_item WHERE tenant_id = :district AND meeting_id = :meeting")
			.param("district", district.value())
			.param("meeting", meeting.value())
			.update();
	}

	/** Keeps everybody else from moving it until the transaction ends. */
	Optional<ActionItem> lock(TenantId district, ActionItemId id) {
		return this.jdbc.sql(SELECT + " WHERE i.tenant_id = :district AND i.id = :id FOR UPDATE")
			.param("district", district.value())
			.param("id", id.value())
			.query((row, number) -> map(district, row))
			.optional();
	}

	/** Those of meetings, in their order. */
	List<ActionItem> of(TenantId district, Collection<MeetingId> meetings) {
		return meetings.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + """
						WHERE i.tenant_id = :district AND i.meeting_id IN (:meetings) ORDER BY i.meeting_id, i.number
						""")
					.param("district", district.value())
					.param("meetings", meetings.stream().map(MeetingId::value).toList())
					.query((row, number) -> map(district, row))
					.list();
	}

	/**
	 * Those that meetings of a year left behind, open ones first, by day; of one unit, if
	 * one is named.
	 */
	List<ActionItem> left(TenantId district, int year, @Nullable TenantId unit) {
		return this.jdbc.sql(SELECT + """
				JOIN meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
				WHERE i.tenant_id = :district AND m.ended_at IS NOT NULL AND m.held_on BETWEEN :first AND :last
					AND (:unit IS NULL OR i.unit_id = :unit)
				ORDER BY i.state = 'DONE', i.due, i.meeting_id, i.number
				""")
			.param("district", district.value())
			.param("first", LocalDate.of(year, 1, 1))
			.param("last", LocalDate.of(year, 12, 31))
			.param("unit", (unit != null) ? unit.value() : null)
			.query((row, number) -> map(district, row))
			.list();
	}

	/** What meetings left that is not done, by day; of one unit, if one is named. */
	List<ActionItem> open(TenantId district, @Nullable TenantId unit) {
		return this.jdbc.sql(SELECT + """
				JOIN meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
				WHERE i.tenant_id = :district AND m.ended_at IS NOT NULL AND i.state <> 'DONE'
					AND (:unit IS NULL OR i.unit_id = :unit)
				ORDER BY i.due, i.meeting_id, i.number
				""")
			.param("district", district.value())
			.param("unit", (unit != null) ? unit.value() : null)
			.query((row, number) -> map(district, row))
			.list();
	}

	/**
	 * Decisions of meetings that were over by a day: all of the last of them, and what is
	 * not done of those before it.
	 */
	List<PastDecision> past(TenantId district, LocalDate before, LocalDate today) {
		return this.jdbc.sql("""
				SELECT m.title, m.held_on, i.number, i.decision, i.unit_name, i.person, i.due, i.state,
					i.state = 'OPEN' AND i.due < :today AS overdue
				FROM meeting_item i JOIN meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
				WHERE i.tenant_id = :district AND m.ended_at IS NOT NULL AND m.held_on <= :before
					AND (i.state <> 'DONE' OR m.id = (SELECT l.id FROM meeting l
						WHERE l.tenant_id = :district AND l.ended_at IS NOT NULL AND l.held_on <= :before
						ORDER BY l.held_on DESC, l.id DESC LIMIT 1))
				ORDER BY m.held_on DESC, m.id DESC, i.number
				""")
			.param("today", today)
			.param("district", district.value())
			.param("before", before)
			.query((row, number) -> new PastDecision(row.getString("title"), row.getObject("held_on", LocalDate.class),
					row.getInt("number"), row.getString("decision"),
					Owner.words(row.getString("unit_name"), row.getString("person")),
					row.getObject("due", LocalDate.class), ItemState.valueOf(row.getString("state")),
					row.getBoolean("overdue")))
			.list();
	}

	/** What a unit is to do. */
	Waiting waiting(TenantId district, TenantId unit, LocalDate today) {
		return this.jdbc.sql("""
				SELECT COUNT(*) AS waiting, COALESCE(SUM(i.due < :today), 0) AS overdue
				FROM meeting_item i JOIN meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
				WHERE i.tenant_id = :district AND i.unit_id = :unit AND i.state = 'OPEN' AND m.ended_at IS NOT NULL
				""")
			.param("today", today)
			.param("district", district.value())
			.param("unit", unit.value())
			.query((row, number) -> new Waiting(row.getInt("waiting"), row.getInt("overdue")))
			.single();
	}

	/** How many decisions are overdue, and with how many units. */
	record Overdue(int count, int units) {

	}

	/** What should be carried out by now and is not, in the whole district. */
	Overdue overdue(DistrictScope scope, LocalDate today) {
		return this.jdbc.sql("""
				SELECT COUNT(*) AS overdue, COUNT(DISTINCT i.unit_id) AS units
				FROM meeting_item i JOIN meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
				WHERE i.tenant_id = :district AND i.state = 'OPEN' AND i.due < :today AND m.ended_at IS NOT NULL
				""")
			.param("district", scope.district().value())
			.param("today", today)
			.query((row, number) -> new Overdue(row.getInt("overdue"), row.getInt("units")))
			.single();
	}

	/** How many the office is to look at. */
	int reported(TenantId district) {
		return this.jdbc.sql("SELECT COUNT(*) FROM meeting_item WHERE tenant_id = :district AND state = 'REPORTED'")
			.param("district", district.value())
			.query(Integer.class)
			.single();
	}

	private ActionItem map(TenantId district, ResultSet row) throws SQLException {
		byte[] comment = row.getBytes("comment_sealed");
		return new ActionItem(new ActionItemId(row.getLong("id")), new MeetingId(row.getLong("meeting_id")),
				row.getInt("number"),
				new Owner(new TenantId(row.getLong("unit_id")), row.getString("unit_code"), row.getString("unit_name"),
						row.getString("person")),
				row.getString("decision"), row.getObject("due", LocalDate.class),
				ItemState.valueOf(row.getString("state")), report(district, row),
				(comment != null) ? this.cipher.open(district, TEXT, comment) : null, row.getInt("version"));
	}

	private @Nullable Report report(TenantId district, ResultSet row) throws SQLException {
		byte[] text = row.getBytes("report_sealed");
		Instant at = Stored.instant(row.getObject("reported_at", LocalDateTime.class));
		return (text != null && at != null)
				? new Report(at, new Subject(row.getString("report_issuer"), row.getString("report_subject")),
						this.cipher.open(district, TEXT, text))
				: null;
	}

}
