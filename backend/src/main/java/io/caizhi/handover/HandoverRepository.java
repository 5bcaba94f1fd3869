package io.caizhi.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.handover.Handover.Party;
import io.caizhi.handover.Handover.Where;
import io.caizhi.handover.Handover.Withdrawal;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.MemberId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Hand-overs, each in the tenant whose work it is; names and what people wrote sealed.
 */
@Repository
class HandoverRepository {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NAME = "handover.name";

	private static final String TEXT = "handover.text";

	private static final String FROZEN = "handover.frozen";

	private static final String SELECT = """
			SELECT h.*, t.code AS tenant_code, t.name AS tenant_name
			FROM handover h JOIN tenant t ON t.id = h.tenant_id
			""";

	/** Those begun in a year and, whenever they began, those that wait. */
	private static final String OF_YEAR = """
			AND (h.open_leaver IS NOT NULL OR h.started_at >= :first AND h.started_at < :next)
			ORDER BY h.started_at DESC, h.id DESC
			""";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	HandoverRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/**
	 * A hand-over of which a person is one of the two.
	 *
	 * @param leaver whether the person hands over, and does not take over
	 * @param signed when both had signed, if they have
	 */
	record Own(HandoverState state, boolean leaver, @Nullable Instant signed) {

	}

	/**
	 * @throws Refusal conflict {@code handover.open}, while another of who leaves waits
	 */
	void insert(TenantId tenant, DistrictId district, Handover begun) {
		try {
			party(this.jdbc.sql("""
					INSERT INTO handover (tenant_id, id, district_id, leaver_id, leaver_issuer, leaver_subject,
						leaver_sealed, follower_id, follower_issuer, follower_subject, follower_sealed, open_leaver,
						started_at, starter_issuer, starter_subject, effective_on, words_sealed, state, version)
					VALUES (:tenant, :id, :district, :leaver, :leaverIssuer, :leaverSubject, :leaverName, :follower,
						:followerIssuer, :followerSubject, :followerName, :leaver, :at, :issuer, :subject, :on, :words,
						'DRAFT', :version)
					"""), tenant, begun).param("tenant", tenant.value())
				.param("id", begun.id().value())
				.param("district", district.value())
				.param("at", Stored.time(begun.startedAt()))
				.param("issuer", begun.startedBy().issuer())
				.param("subject", begun.startedBy().id())
				.param("on", begun.on())
				.param("words", words(tenant, begun))
				.param("version", begun.version())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("handover.open");
		}
	}

	private StatementSpec party(StatementSpec statement, TenantId tenant, Handover begun) {
		Subject leaver = begun.leaver().subject();
		Subject follower = Objects.requireNonNull(begun.follower().subject());
		return statement.param("leaver", begun.leaver().place().value())
			.param("leaverIssuer", (leaver != null) ? leaver.issuer() : null)
			.param("leaverSubject", (leaver != null) ? leaver.id() : null)
			.param("leaverName", this.cipher.seal(tenant, NAME, begun.leaver().name()))
			.param("follower", begun.follower().place().value())
			.param("followerIssuer", follower.issuer())
			.param("followerSubject", follower.id())
			.param("followerName", this.cipher.seal(tenant, NAME, begun.follower().name()));
	}

	/** Moves one on, unless somebody was first or it is done. */
	void update(TenantId tenant, Handover moved) {
		Signature handing = moved.handing();
		Signature taking = moved.taking();
		Withdrawal withdrawn = moved.withdrawn();
		int changed = this.jdbc.sql("""
				UPDATE handover SET effective_on = :on, words_sealed = :words, state = :state, open_leaver = :open,
					handed_at = :handedAt, handed_issuer = :handedIssuer, handed_subject = :handedSubject,
					handed_name = :handedName, handed_reason = :handedReason, handed_frozen = :handedFrozen,
					handed_digest = :handedDigest, taken_at = :takenAt, taken_name = :takenName,
					taken_frozen = :takenFrozen, taken_digest = :takenDigest, withdrawn_at = :withdrawnAt,
					withdrawn_issuer = :withdrawnIssuer, withdrawn_subject = :withdrawnSubject,
					withdrawn_name = :withdrawnName, withdrawn_reason = :withdrawnReason, version = :version
				WHERE tenant_id = :tenant AND id = :id AND version = :seen AND open_leaver IS NOT NULL
				""")
			.param("on", moved.on())
			.param("words", words(tenant, moved))
			.param("state", moved.state().name())
			.param("open", moved.state().done() ? null : moved.leaver().place().value())
			.param("handedAt", (handing != null) ? Stored.time(handing.at()) : null)
			.param("handedIssuer", (handing != null) ? handing.by().issuer() : null)
			.param("handedSubject", (handing != null) ? handing.by().id() : null)
			.param("handedName", (handing != null) ? seal(tenant, NAME, handing.name()) : null)
			.param("handedReason", (handing != null) ? seal(tenant, TEXT, handing.reason()) : null)
			.param("handedFrozen", (handing != null) ? this.cipher.sealBytes(tenant, FROZEN, handing.frozen()) : null)
			.param("handedDigest", (handing != null) ? handing.digest() : null)
			.param("takenAt", (taking != null) ? Stored.time(taking.at()) : null)
			.param("takenName", (taking != null) ? seal(tenant, NAME, taking.name()) : null)
			.param("takenFrozen", (taking != null) ? this.cipher.sealBytes(tenant, FROZEN, taking.frozen()) : null)
			.param("takenDigest", (taking != null) ? taking.digest() : null)
			.param("withdrawnAt", (withdrawn != null) ? Stored.time(withdrawn.at()) : null)
			.param("withdrawnIssuer", (withdrawn != null) ? withdrawn.by().issuer() : null)
			.param("withdrawnSubject", (withdrawn != null) ? withdrawn.by().id() : null)
			.param("withdrawnName", (withdrawn != null) ? seal(tenant, NAME, withdrawn.name()) : null)
			.param("withdrawnReason", (withdrawn != null) ? seal(tenant, TEXT, withdrawn.reason()) : null)
			.param("version", moved.version())
			.param("tenant", tenant.value())
			.param("id", moved.id().value())
			.param("seen", moved.version() - 1)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	Optional<Handover> find(TenantId tenant, HandoverId id) {
		return this.jdbc.sql(SELECT + " WHERE h.tenant_id = :tenant AND h.id = :id")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	Optional<Handover> find(DistrictScope scope, HandoverId id) {
		return this.jdbc.sql(SELECT + " WHERE h.district_id = :district AND h.id = :id")
			.param("district", scope.district().value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	/** Keeps everybody else from moving it until the transaction ends. */
	Optional<Handover> lock(TenantId tenant, HandoverId id) {
		return this.jdbc.sql(SELECT + " WHERE h.tenant_id = :tenant AND h.id = :id FOR UPDATE")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	/** Of one tenant, the newest first. */
	List<Handover> ofYear(TenantId tenant, Instant first, Instant next) {
		return year(this.jdbc.sql(SELECT + " WHERE h.tenant_id = :tenant " + OF_YEAR).param("tenant", tenant.value()),
				first, next);
	}

	/** All over the district, its office's among them. */
	List<Handover> ofYear(DistrictScope scope, Instant first, Instant next) {
		return year(this.jdbc.sql(SELECT + " WHERE h.district_id = :district " + OF_YEAR)
			.param("district", scope.district().value()), first, next);
	}

	private List<Handover> year(StatementSpec statement, Instant first, Instant next) {
		return statement.param("first", Stored.time(first)).param("next", Stored.time(next)).query(this::map).list();
	}

	/**
	 * Those of a person in a tenant that are open, or that both have signed since a time.
	 */
	List<Own> own(TenantId tenant, Subject person, Instant since) {
		return this.jdbc.sql("""
				SELECT state, taken_at, leaver_issuer = :issuer AND leaver_subject = :subject AS leaver FROM handover
				WHERE tenant_id = :tenant
					AND (state IN ('DRAFT', 'HANDED_OVER') OR state = 'TAKEN_OVER' AND taken_at >= :since)
					AND (leaver_issuer = :issuer AND leaver_subject = :subject
						OR follower_issuer = :issuer AND follower_subject = :subject)
				""")
			.param("tenant", tenant.value())
			.param("issuer", person.issuer())
			.param("subject", person.id())
			.param("since", Stored.time(since))
			.query((row, number) -> new Own(HandoverState.valueOf(row.getString("state")), row.getBoolean("leaver"),
					instant(row, "taken_at")))
			.list();
	}

	/** When both had signed, of every hand-over in the district, since a time. */
	List<Instant> signed(DistrictScope scope, Instant since) {
		return this.jdbc.sql("""
				SELECT taken_at FROM handover
				WHERE district_id = :district AND state = 'TAKEN_OVER' AND taken_at >= :since
				""")
			.param("district", scope.district().value())
			.param("since", Stored.time(since))
			.query((row, number) -> Objects.requireNonNull(instant(row, "taken_at")))
			.list();
	}

	private byte[] words(TenantId tenant, Handover handover) {
		return this.cipher.sealBytes(tenant, TEXT, JSON.writeValueAsBytes(handover.words()));
	}

	private byte @Nullable [] seal(TenantId tenant, String field, @Nullable String text) {
		return (text != null) ? this.cipher.seal(tenant, field, text) : null;
	}

	private Handover map(ResultSet row, int number) throws SQLException {
		TenantId tenant = new TenantId(row.getLong("tenant_id"));
		Subject follower = new Subject(row.getString("follower_issuer"), row.getString("follower_subject"));
		return new Handover(new HandoverId(row.getLong("id")),
				new Where(tenant, row.getString("tenant_code"), row.getString("tenant_name")),
				new Party(new MemberId(row.getLong("leaver_id")), subject(row, "leaver"),
						this.cipher.open(tenant, NAME, row.getBytes("leaver_sealed"))),
				new Party(new MemberId(row.getLong("follower_id")), follower,
						this.cipher.open(tenant, NAME, row.getBytes("follower_sealed"))),
				new Subject(row.getString("starter_issuer"), row.getString("starter_subject")),
				Objects.requireNonNull(instant(row, "started_at")), row.getObject("effective_on", LocalDate.class),
				JSON.readValue(this.cipher.openBytes(tenant, TEXT, row.getBytes("words_sealed")), Words.class),
				HandoverState.valueOf(row.getString("state")), signature(row, tenant, "handed", subject(row, "handed")),
				signature(row, tenant, "taken", follower), withdrawn(row, tenant), row.getInt("version"));
	}

	private @Nullable Signature signature(ResultSet row, TenantId tenant, String which, @Nullable Subject by)
			throws SQLException {
		Instant at = instant(row, which + "_at");
		if (at == null || by == null) {
			return null;
		}
		byte[] reason = which.equals("handed") ? row.getBytes("handed_reason") : null;
		return new Signature(at, by, this.cipher.open(tenant, NAME, row.getBytes(which + "_name")),
				(reason != null) ? this.cipher.open(tenant, TEXT, reason) : null,
				this.cipher.openBytes(tenant, FROZEN, row.getBytes(which + "_frozen")),
				row.getString(which + "_digest"));
	}

	private @Nullable Withdrawal withdrawn(ResultSet row, TenantId tenant) throws SQLException {
		Instant at = instant(row, "withdrawn_at");
		Subject by = subject(row, "withdrawn");
		return (at != null && by != null)
				? new Withdrawal(at, by, this.cipher.open(tenant, NAME, row.getBytes("withdrawn_name")),
						this.cipher.open(tenant, TEXT, row.getBytes("withdrawn_reason")))
				: null;
	}

	private static @Nullable Subject subject(ResultSet row, String which) throws SQLException {
		String id = row.getString(which + "_subject");
		return (id != null) ? new Subject(row.getString(which + "_issuer"), id) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		return Stored.instant(row.getObject(column, LocalDateTime.class));
	}

}
