package io.caizhi.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the door asks before anybody is a member; only it may ask by alias. */
@Repository
class DoorRepository {

	private final JdbcClient jdbc;

	DoorRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The active tenant of that alias. */
	Optional<Entrance> entrance(String alias) {
		return this.jdbc.sql("""
				SELECT id, district_id, kind, alias, organization_id
				FROM tenant
				WHERE alias = :alias AND status = 'ACTIVE' AND organization_id IS NOT NULL
				""")
			.param("alias", alias)
			.query((row, index) -> new Entrance(new TenantId(row.getLong("id")),
					new DistrictId(row.getLong("district_id")), TenantKind.valueOf(row.getString("kind")),
					row.getString("alias"), row.getString("organization_id")))
			.optional()
			// The column compares without regard to case, an alias does not.
			.filter((entrance) -> entrance.alias().equals(alias));
	}

	/** The alias by which the tenant is known outside. */
	String alias(TenantId tenant) {
		return this.jdbc.sql("SELECT alias FROM tenant WHERE id = :tenant")
			.param("tenant", tenant.value())
			.query(String.class)
			.single();
	}

	/** How the tenant is called and where it belongs. */
	Surroundings surroundings(TenantId tenant, LocalDate today) {
		return this.jdbc.sql("""
				SELECT t.name, d.alias AS district_alias, d.name AS district_name, (
				  SELECT c.category FROM unit_category c
				  WHERE c.tenant_id = t.id AND c.valid_from <= :today
				  ORDER BY c.valid_from DESC
				  LIMIT 1) AS category
				FROM tenant t
				JOIN tenant d ON d.id = t.district_id
				WHERE t.id = :tenant
				""")
			.param("today", today)
			.param("tenant", tenant.value())
			.query((row, number) -> new Surroundings(row.getString("name"), row.getString("district_alias"),
					row.getString("district_name"),
					Optional.ofNullable(row.getString("category")).map(UnitCategory::valueOf).orElse(null)))
			.single();
	}

	/**
	 * @param category of a unit, today
	 */
	record Surroundings(String name, String districtAlias, String districtName, @Nullable UnitCategory category) {

	}

	/** The active tenants that the person serves, whatever the token says, by alias. */
	List<MeView.TenantName> places(Subject subject) {
		return this.jdbc.sql("""
				SELECT t.alias, t.name
				FROM tenant t
				WHERE t.status = 'ACTIVE' AND t.organization_id IS NOT NULL AND EXISTS (
				  SELECT 1 FROM member m
				  WHERE m.tenant_id = t.id AND m.subject = :subject AND m.issuer = :issuer AND m.status = 'ACTIVE')
				ORDER BY t.alias
				""")
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query((row, number) -> new MeView.TenantName(row.getString("alias"), row.getString("name")))
			.list();
	}

	/** What was taken from the person in the tenant. */
	Door.Removal removal(TenantId tenant, Subject subject) {
		Instant at = this.jdbc.sql("""
				SELECT revoked_at FROM revocation
				WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer
				""")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query(LocalDateTime.class)
			.optional()
			.map(Stored::instant)
			.map(Objects::requireNonNull)
			.orElse(Instant.EPOCH);
		Set<Role> roles = EnumSet.noneOf(Role.class);
		this.jdbc.sql("""
				SELECT role FROM member
				WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer AND status = 'REMOVED'
				""")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query(String.class)
			.list()
			.forEach((role) -> roles.add(Role.valueOf(role)));
		return new Door.Removal(at, roles);
	}

}
