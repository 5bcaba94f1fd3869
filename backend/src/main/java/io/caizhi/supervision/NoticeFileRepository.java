package io.caizhi.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.evidence.FileType;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which files replies rest on; the tenant is the district. Names are sealed, for they
 * often name people.
 */
@Repository
class NoticeFileRepository {

	private static final String NAME = "supervision.file-name";

	private static final String SELECT = """
			SELECT id, notice_id, round, name_sealed, type, size, digest, added_at FROM supervision_file
			WHERE tenant_id = :district AND notice_id = :notice
			""";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	NoticeFileRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	void insert(TenantId district, NoticeFile file, Subject who) {
		this.jdbc
			.sql("""
					INSERT INTO supervision_file (tenant_id, id, notice_id, round, name_sealed, type, size, digest, added_at,
						issuer, subject)
					VALUES (:district, :id, :notice, :round, :name, :type, :size, :digest, :at, :issuer, :subject)
					""")
			.param("district", district.value())
			.param("id", file.id().value())
			.param("notice", file.notice().value())
			.param("round", file.round())
			.param("name", this.cipher.seal(district, NAME, file.name()))
			.param("type", file.type().name())
			.param("size", file.size())
			.param("digest", file.digest())
			.param("at", Stored.time(file.addedAt()))
			.param("issuer", who.issuer())
			.param("subject", who.id())
			.update();
	}

	/**
	 * @throws Refusal stale, when somebody was first
	 */
	void delete(TenantId district, NoticeFileId id) {
		int changed = this.jdbc.sql("DELETE FROM supervision_file WHERE tenant_id = :district AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Oldest first. */
	List<NoticeFile> of(TenantId district, NoticeId notice) {
		return this.jdbc.sql(SELECT + " ORDER BY id")
			.param("district", district.value())
			.param("notice", notice.value())
			.query((row, number) -> map(district, row))
			.list();
	}

	Optional<NoticeFile> find(TenantId district, NoticeId notice, NoticeFileId id) {
		return this.jdbc.sql(SELECT + " AND id = :id")
			.param("district", district.value())
			.param("notice", notice.value())
			.param("id", id.value())
			.query((row, number) -> map(district, row))
			.optional();
	}

	private NoticeFile map(TenantId district, ResultSet row) throws SQLException {
		return new NoticeFile(new NoticeFileId(row.getLong("id")), new NoticeId(row.getLong("notice_id")),
				row.getInt("round"), this.cipher.open(district, NAME, row.getBytes("name_sealed")),
				FileType.valueOf(row.getString("type")), row.getLong("size"), row.getBytes("digest"),
				Objects.requireNonNull(Stored.instant(row.getObject("added_at", LocalDateTime.class))));
	}

}
