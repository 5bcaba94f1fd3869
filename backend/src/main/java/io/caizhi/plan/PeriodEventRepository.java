package io.caizhi.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of closings, only ever added to; the tenant is the district itself. */
@Repository
class PeriodEventRepository {

	private static final String SELECT = """
			SELECT month, kind, at, issuer, subject, closes_before, closes_at, reason FROM period_event
			WHERE tenant_id = :tenant
			""";

	private final JdbcClient jdbc;

	PeriodEventRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(TenantId district, PeriodEvent event) {
		this.jdbc.sql("""
				INSERT INTO period_event (tenant_id, id, month, kind, at, issuer, subject, closes_before, closes_at,
					reason)
				VALUES (:tenant, :id, :month, :kind, :at, :issuer, :subject, :before, :after, :reason)
				""")
			.param("tenant", district.value())
			.param("id", Identifiers.next())
			.param("month", Stored.month(event.month()))
			.param("kind", event.kind().name())
			.param("at", Stored.time(event.at()))
			.param("issuer", event.actor().issuer())
			.param("subject", event.actor().id())
			.param("before", Stored.time(event.before()))
			.param("after", Stored.time(event.after()))
			.param("reason", event.reason())
			.update();
	}

	/** Of one month, oldest first. */
	List<PeriodEvent> of(TenantId district, YearMonth month) {
		return this.jdbc.sql(SELECT + " AND month = :month ORDER BY tenant_id, month, id")
			.param("tenant", district.value())
			.param("month", Stored.month(month))
			.query(PeriodEventRepository::map)
			.list();
	}

	/** Months of a span opened again within a time, oldest first. */
	List<PeriodEvent> reopened(TenantId district, YearMonth first, YearMonth last, Instant after, Instant until) {
		return this.jdbc.sql(SELECT + """
				 AND kind = 'REOPENED' AND month BETWEEN :first AND :last AND at > :after AND at <= :until
				ORDER BY tenant_id, id
				""")
			.param("tenant", district.value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.param("after", Stored.time(after))
			.param("until", Stored.time(until))
			.query(PeriodEventRepository::map)
			.list();
	}

	private static PeriodEvent map(ResultSet row, int number) throws SQLException {
		return new PeriodEvent(Stored.month(row.getInt("month")), PeriodEvent.Kind.valueOf(row.getString("kind")),
				instant(row, "at"), new Subject(row.getString("issuer"), row.getString("subject")),
				instant(row, "closes_before"), instant(row, "closes_at"), row.getString("reason"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(Stored.instant(row.getObject(column, LocalDateTime.class)));
	}

}
