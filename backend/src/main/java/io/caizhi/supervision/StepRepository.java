package io.caizhi.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What became of notices, and which rungs were told of them; the tenant is the district.
 * What people wrote is sealed, for it may name others.
 */
@Repository
class StepRepository {

	private static final String TEXT = "supervision.text";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	StepRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** Adds a step; whoever adds one holds the notice. */
	void add(TenantId district, NoticeId notice, Step.Kind kind, Instant at, Subject by, @Nullable String text,
			@Nullable LocalDate due) {
		this.jdbc.sql("""
				INSERT INTO supervision_step (tenant_id, notice_id, number, kind, at, issuer, subject, text_sealed, due)
				SELECT :district, :notice, COALESCE(MAX(number), 0) + 1, :kind, :at, :issuer, :subject, :text, :due
				FROM supervision_step WHERE tenant_id = :district AND notice_id = :notice
				""")
			.param("district", district.value())
			.param("notice", notice.value())
			.param("kind", kind.name())
			.param("at", Stored.time(at))
			.param("issuer", by.issuer())
			.param("subject", by.id())
			.param("text", (text != null) ? this.cipher.seal(district, TEXT, text) : null)
			.param("due", due)
			.update();
	}

	/** In order. */
	List<Step> of(TenantId district, NoticeId notice) {
		return this.jdbc.sql("""
				SELECT number, kind, at, issuer, subject, text_sealed, due FROM supervision_step
				WHERE tenant_id = :district AND notice_id = :notice
				ORDER BY number
				""")
			.param("district", district.value())
			.param("notice", notice.value())
			.query((row, number) -> map(district, row))
			.list();
	}

	/** Records that a rung was told of what is asked by a deadline. */
	void tell(TenantId district, NoticeId notice, LocalDate due, Rung rung, Instant at) {
		this.jdbc.sql("INSERT INTO supervision_rung (tenant_id, notice_id, due, rung, told_at) VALUES (?, ?, ?, ?, ?)")
			.params(district.value(), notice.value(), due, rung.name(), Stored.time(at))
			.update();
	}

	/** When which rung was told of what is asked by a deadline. */
	Map<Rung, Instant> told(TenantId district, NoticeId notice, LocalDate due) {
		Map<Rung, Instant> told = new EnumMap<>(Rung.class);
		this.jdbc.sql("""
				SELECT rung, told_at FROM supervision_rung
				WHERE tenant_id = :district AND notice_id = :notice AND due = :due
				""")
			.param("district", district.value())
			.param("notice", notice.value())
			.param("due", due)
			.query((row) -> {
				told.put(Rung.valueOf(row.getString("rung")), Objects.requireNonNull(instant(row, "told_at")));
			});
		return told;
	}

	private Step map(TenantId district, ResultSet row) throws SQLException {
		byte[] text = row.getBytes("text_sealed");
		return new Step(row.getInt("number"), Step.Kind.valueOf(row.getString("kind")),
				Objects.requireNonNull(instant(row, "at")),
				new Subject(row.getString("issuer"), row.getString("subject")),
				(text != null) ? this.cipher.open(district, TEXT, text) : null, row.getObject("due", LocalDate.class));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		return Stored.instant(row.getObject(column, LocalDateTime.class));
	}

}
