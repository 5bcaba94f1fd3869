package io.caizhi.plan;

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
		return this.jdbc.sql("""
				SELECT kind, at, issuer, subject, closes_before, closes_at, reason FROM period_event
				WHERE tenant_id = :tenant AND month = :month
				ORDER BY tenant_id, month, id
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(month))
			.query((row, number) -> new PeriodEvent(month, PeriodEvent.Kind.valueOf(row.getString("kind")),
					Objects.requireNonNull(Stored.instant(row.getObject("at", LocalDateTime.class))),
					new Subject(row.getString("issuer"), row.getString("subject")),
					Objects.requireNonNull(Stored.instant(row.getObject("closes_before", LocalDateTime.class))),
					Objects.requireNonNull(Stored.instant(row.getObject("closes_at", LocalDateTime.class))),
					row.getString("reason")))
			.list();
	}

}
