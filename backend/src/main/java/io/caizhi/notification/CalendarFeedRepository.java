package io.caizhi.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar feeds of people, one each at most. */
@Repository
class CalendarFeedRepository {

	private static final String FEED = "SELECT tenant_id, id, issuer, subject, language, secret, made_at FROM calendar_feed ";

	private final JdbcClient jdbc;

	CalendarFeedRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<CalendarFeed> of(TenantId tenant, Subject subject) {
		return this.jdbc.sql(FEED + "WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query(CalendarFeedRepository::feed)
			.optional();
	}

	/** The feed that an address names, whosever it is. */
	Optional<CalendarFeed> open(long id) {
		return this.jdbc.sql(FEED + "WHERE id = :id").param("id", id).query(CalendarFeedRepository::feed).optional();
	}

	void insert(TenantId tenant, CalendarFeed feed) {
		this.jdbc.sql("""
				INSERT INTO calendar_feed (tenant_id, id, issuer, subject, language, secret, made_at)
				VALUES (:tenant, :id, :issuer, :subject, :language, :secret, :at)
				""")
			.param("tenant", tenant.value())
			.param("id", feed.id())
			.param("issuer", feed.subject().issuer())
			.param("subject", feed.subject().id())
			.param("language", feed.language().tag())
			.param("secret", feed.secret())
			.param("at", Stored.time(feed.madeAt()))
			.update();
	}

	/** Says whether there was one. */
	boolean delete(TenantId tenant, Subject subject) {
		return this.jdbc
			.sql("DELETE FROM calendar_feed WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.update() > 0;
	}

	private static CalendarFeed feed(ResultSet row, int number) throws SQLException {
		return new CalendarFeed(new TenantId(row.getLong("tenant_id")), row.getLong("id"),
				new Subject(row.getString("issuer"), row.getString("subject")), Language.of(row.getString("language")),
				row.getBytes("secret"),
				Objects.requireNonNull(Stored.instant(row.getObject("made_at", LocalDateTime.class))));
	}

}
