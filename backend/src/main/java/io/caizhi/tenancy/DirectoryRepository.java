package io.caizhi.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What Keycloak is still to be told, over all tenants: here the system itself is asking,
 * for no person, so the first questions name no tenant.
 */
@Repository
class DirectoryRepository {

	private static final String TENANTS = """
			SELECT id, district_id, kind, alias, name, status, organization_id, version
			FROM tenant
			""";

	private final JdbcClient jdbc;

	DirectoryRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Tenants that Keycloak does not have as we want them, the earliest first. */
	List<Wanted> tenantsBehind() {
		return this.jdbc.sql(TENANTS + " WHERE directory_version < version ORDER BY id")
			.query(DirectoryRepository::wanted)
			.list();
	}

	/** Places that Keycloak does not have as we want them, in tenants it has. */
	List<PlaceKey> placesBehind() {
		return this.jdbc.sql("""
				SELECT m.tenant_id, m.id, m.version, t.organization_id
				FROM member m JOIN tenant t ON t.id = m.tenant_id
				WHERE m.directory_version < m.version AND t.organization_id IS NOT NULL
				ORDER BY m.id
				""").query(DirectoryRepository::key).list();
	}

	/** Places whose person is still to be told by mail. */
	List<PlaceKey> mailsDue() {
		return this.jdbc.sql("""
				SELECT m.tenant_id, m.id, m.version, t.organization_id
				FROM member m JOIN tenant t ON t.id = m.tenant_id
				WHERE m.mail_due AND m.status = 'ACTIVE' AND m.directory_version >= m.version AND m.subject IS NOT NULL
				  AND t.organization_id IS NOT NULL
				ORDER BY m.id
				""").query(DirectoryRepository::key).list();
	}

	Optional<Wanted> tenantOf(String organization) {
		return this.jdbc.sql(TENANTS + " WHERE organization_id = :organization")
			.param("organization", organization)
			.query(DirectoryRepository::wanted)
			.optional();
	}

	/** Every tenant in which the person has or had a place. */
	List<Wanted> tenantsOf(Subject subject) {
		return this.jdbc.sql(TENANTS + """
				 WHERE id IN (SELECT tenant_id FROM member WHERE subject = :subject AND issuer = :issuer)
				ORDER BY id
				""")
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query(DirectoryRepository::wanted)
			.list();
	}

	/**
	 * Keycloak has the tenant as that version wants it; one that was being set up is
	 * open.
	 * @return whether that is still what is wanted
	 */
	boolean carried(TenantId tenant, String organization, int version) {
		return this.jdbc.sql("""
				UPDATE tenant
				SET organization_id = :organization, directory_version = :version,
				  status = CASE WHEN status = 'PROVISIONING' THEN 'ACTIVE' ELSE status END
				WHERE id = :tenant AND version = :version
				""")
			.param("organization", organization)
			.param("version", version)
			.param("tenant", tenant.value())
			.update() > 0;
	}

	/** Wants every place in the tenant carried again: its organization is a new one. */
	void carryPlacesAgain(TenantId tenant) {
		this.jdbc.sql("UPDATE member SET directory_version = version - 1 WHERE tenant_id = :tenant")
			.param("tenant", tenant.value())
			.update();
	}

	/** Notes whose place it is, as soon as Keycloak has told. */
	void link(TenantId tenant, MemberId member, Subject subject) {
		this.jdbc.sql("UPDATE member SET subject = :subject, issuer = :issuer WHERE tenant_id = :tenant AND id = :id")
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.param("tenant", tenant.value())
			.param("id", member.value())
			.update();
	}

	/**
	 * Keycloak has the place as that version wants it.
	 * @return whether that is still what is wanted
	 */
	boolean carried(TenantId tenant, MemberId member, int version) {
		return this.jdbc.sql("""
				UPDATE member SET directory_version = :version
				WHERE tenant_id = :tenant AND id = :id AND version = :version
				""").param("version", version).param("tenant", tenant.value()).param("id", member.value()).update() > 0;
	}

	/** Wants the place carried again: it was moved while Keycloak was being told. */
	void carryAgain(TenantId tenant, MemberId member) {
		this.jdbc.sql("""
				UPDATE member SET directory_version = version - 1
				WHERE tenant_id = :tenant AND id = :id AND directory_version >= version
				""").param("tenant", tenant.value()).param("id", member.value()).update();
	}

	void mailSent(TenantId tenant, MemberId member) {
		this.jdbc.sql("UPDATE member SET mail_due = FALSE WHERE tenant_id = :tenant AND id = :id")
			.param("tenant", tenant.value())
			.param("id", member.value())
			.update();
	}

	private static Wanted wanted(ResultSet row, int number) throws SQLException {
		return new Wanted(new TenantId(row.getLong("id")), new DistrictId(row.getLong("district_id")),
				TenantKind.valueOf(row.getString("kind")), row.getString("alias"), row.getString("name"),
				TenantStatus.valueOf(row.getString("status")), row.getString("organization_id"), row.getInt("version"));
	}

	private static PlaceKey key(ResultSet row, int number) throws SQLException {
		return new PlaceKey(new TenantId(row.getLong("tenant_id")), new MemberId(row.getLong("id")),
				row.getString("organization_id"), row.getInt("version"));
	}

	/**
	 * A tenant as Keycloak should have it.
	 *
	 * @param organization its identifier there, if it had one before
	 */
	record Wanted(TenantId tenant, DistrictId district, TenantKind kind, String alias, String name, TenantStatus status,
			@Nullable String organization, int version) {

	}

	/** A place, and the organization it is in. */
	record PlaceKey(TenantId tenant, MemberId member, String organization, int version) {

	}

}
