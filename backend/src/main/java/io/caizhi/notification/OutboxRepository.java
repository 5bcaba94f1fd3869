package io.caizhi.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.notification.Channel.Outcome;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that are to leave the house, and those that did. */
@Repository
class OutboxRepository {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	OutboxRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Adds a message for each target that has none for the occasion. */
	void add(TenantId tenant, ChannelKind channel, Collection<Long> targets, String occasion, Instant now) {
		LocalDateTime at = Stored.time(now);
		this.batches.batchUpdate(
				"""
						INSERT IGNORE INTO notice_outbox (tenant_id, id, channel, target, occasion, state, attempts, next_at, made_at)
						VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)
						""",
				targets, BATCH, (statement, target) -> {
					statement.setLong(1, tenant.value());
					statement.setLong(2, Identifiers.next());
					statement.setString(3, channel.name());
					statement.setLong(4, target);
					statement.setString(5, occasion);
					statement.setObject(6, at);
					statement.setObject(7, at);
				});
	}

	/**
	 * The message that has waited longest, held until the running transaction ends; what
	 * another node holds is passed by.
	 */
	Optional<Due> claim(Collection<ChannelKind> channels, Instant now) {
		return this.jdbc.sql("""
				SELECT tenant_id, id, channel, target, occasion, attempts FROM notice_outbox
				WHERE state = 'WAITING' AND next_at <= :now AND channel IN (:channels)
				ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED
				""")
			.param("now", Stored.time(now))
			.param("channels", channels.stream().map(Enum::name).toList())
			.query((row, number) -> new Due(new TenantId(row.getLong("tenant_id")), row.getLong("id"),
					ChannelKind.valueOf(row.getString("channel")), row.getLong("target"), row.getString("occasion"),
					row.getInt("attempts")))
			.optional();
	}

	void done(TenantId tenant, long id, Outcome outcome, Instant now) {
		this.jdbc.sql("""
				UPDATE notice_outbox SET state = :state, problem = NULL, done_at = :now
				WHERE tenant_id = :tenant AND id = :id
				""")
			.param("state", outcome.name())
			.param("now", Stored.time(now))
			.param("tenant", tenant.value())
			.param("id", id)
			.update();
	}

	void later(TenantId tenant, long id, String problem, Instant next) {
		this.jdbc.sql("""
				UPDATE notice_outbox SET attempts = attempts + 1, problem = :problem, next_at = :next
				WHERE tenant_id = :tenant AND id = :id
				""")
			.param("problem", problem)
			.param("next", Stored.time(next))
			.param("tenant", tenant.value())
			.param("id", id)
			.update();
	}

	/**
	 * How many messages were made for the target since then, by occasions that begin so.
	 */
	int made(TenantId tenant, ChannelKind channel, long target, String occasions, Instant since) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM notice_outbox
				WHERE tenant_id = :tenant AND channel = :channel AND target = :target
				  AND occasion LIKE CONCAT(:occasions, '%') AND made_at > :since
				""")
			.param("tenant", tenant.value())
			.param("channel", channel.name())
			.param("target", target)
			.param("occasions", occasions)
			.param("since", Stored.time(since))
			.query(Integer.class)
			.single();
	}

	/** How many messages the target was sent since then. */
	int sent(TenantId tenant, ChannelKind channel, long target, Instant since) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM notice_outbox
				WHERE tenant_id = :tenant AND channel = :channel AND target = :target AND state = 'SENT'
				  AND done_at > :since
				""")
			.param("tenant", tenant.value())
			.param("channel", channel.name())
			.param("target", target)
			.param("since", Stored.time(since))
			.query(Integer.class)
			.single();
	}

	/** The last message made for the target. */
	Optional<Sent> last(TenantId tenant, ChannelKind channel, long target) {
		return this.jdbc.sql("""
				SELECT occasion, state, attempts, problem, made_at, done_at FROM notice_outbox
				WHERE tenant_id = :tenant AND channel = :channel AND target = :target AND state <> 'NOTHING'
				ORDER BY id DESC LIMIT 1
				""")
			.param("tenant", tenant.value())
			.param("channel", channel.name())
			.param("target", target)
			.query((row, number) -> new Sent(row.getString("state"), row.getInt("attempts"), row.getString("problem"),
					Stored.instant(row.getObject("made_at", LocalDateTime.class)),
					Stored.instant(row.getObject("done_at", LocalDateTime.class))))
			.optional();
	}

	/** Forgets messages that left, or did not, long ago. */
	int purge(Instant before, int rows) {
		return this.jdbc.sql("DELETE FROM notice_outbox WHERE state <> 'WAITING' AND next_at < :before LIMIT :rows")
			.param("before", Stored.time(before))
			.param("rows", rows)
			.update();
	}

}
