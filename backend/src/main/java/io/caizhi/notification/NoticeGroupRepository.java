package io.caizhi.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups of districts; addresses and secrets sealed. */
@Repository
class NoticeGroupRepository {

	private static final String ADDRESS = "notice-group.address";

	private static final String SECRET = "notice-group.secret";

	private static final String GROUP = """
			SELECT tenant_id, id, vendor, name, language, address, secret, issuer, subject, made_at
			FROM notice_group WHERE tenant_id = :tenant
			""";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	NoticeGroupRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** The district's groups, the oldest first. */
	List<NoticeGroup> all(TenantId tenant) {
		return this.jdbc.sql(GROUP + " ORDER BY id").param("tenant", tenant.value()).query(this::group).list();
	}

	Optional<NoticeGroup> find(TenantId tenant, NoticeGroupId id) {
		return this.jdbc.sql(GROUP + " AND id = :id")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.query(this::group)
			.optional();
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when there is one of that
	 * name
	 */
	void insert(TenantId tenant, NoticeGroup group) {
		this.jdbc
			.sql("""
					INSERT INTO notice_group (tenant_id, id, vendor, name, language, address, secret, issuer, subject, made_at)
					VALUES (:tenant, :id, :vendor, :name, :language, :address, :secret, :issuer, :subject, :at)
					""")
			.param("tenant", tenant.value())
			.param("id", group.id().value())
			.param("vendor", group.vendor().name())
			.param("name", group.name())
			.param("language", group.language().tag())
			.param("address", this.cipher.seal(tenant, ADDRESS, group.address()))
			.param("secret", (group.secret() != null) ? this.cipher.seal(tenant, SECRET, group.secret()) : null)
			.param("issuer", group.maker().issuer())
			.param("subject", group.maker().id())
			.param("at", Stored.time(group.madeAt()))
			.update();
	}

	void delete(TenantId tenant, NoticeGroupId id) {
		this.jdbc.sql("DELETE FROM notice_group WHERE tenant_id = :tenant AND id = :id")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.update();
	}

	private NoticeGroup group(ResultSet row, int number) throws SQLException {
		TenantId tenant = new TenantId(row.getLong("tenant_id"));
		byte[] secret = row.getBytes("secret");
		return new NoticeGroup(new NoticeGroupId(row.getLong("id")), GroupVendor.valueOf(row.getString("vendor")),
				row.getString("name"), Language.of(row.getString("language")),
				this.cipher.open(tenant, ADDRESS, row.getBytes("address")),
				(secret != null) ? this.cipher.open(tenant, SECRET, secret) : null,
				new Subject(row.getString("issuer"), row.getString("subject")),
				Objects.requireNonNull(Stored.instant(row.getObject("made_at", LocalDateTime.class))));
	}

}
