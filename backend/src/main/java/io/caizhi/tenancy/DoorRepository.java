package io.caizhi.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
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

	/**
	 * The active tenant of that alias, and what was taken from the person in it: one
	 * question, because every write asks it.
	 */
	Optional<Doorway> doorway(String alias, Subject subject) {
		List<Doorway> rows = this.jdbc.sql("""
				SELECT t.id, t.district_id, t.kind, t.alias, t.organization_id, r.revoked_at, m.role
				FROM tenant t
				LEFT JOIN revocation r ON r.tenant_id = t.id AND r.subject = :subject AND r.issuer = :issuer
				LEFT JOIN member m ON m.tenant_id = t.id AND m.subject = :subject AND m.issuer = :issuer
					AND m.status = 'REMOVED'
				WHERE t.alias = :alias AND t.status = 'ACTIVE' AND t.organization_id IS NOT NULL
				""")
			.param("alias", alias)
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query(DoorRepository::doorway)
			.list();
		// The column compares without regard to case, an alias does not.
		return rows.stream().reduce(Doorway::and).filter((doorway) -> doorway.entrance().alias().equals(alias));
	}

	private static Doorway doorway(ResultSet row, int number) throws SQLException {
		LocalDateTime revoked = row.getObject("revoked_at", LocalDateTime.class);
		String role = row.getString("role");
		return new Doorway(new Entrance(new TenantId(row.getLong("id")), new DistrictId(row.getLong("district_id")),
				TenantKind.valueOf(row.getString("kind")), row.getString("alias"), row.getString("organization_id")),
				new Door.Removal((revoked != null) ? Stored.instant(revoked) : Instant.EPOCH,
						(role != null) ? Set.of(Role.valueOf(role)) : Set.of()));
	}

	/** A tenant, and what one person finds on the way into it. */
	record Doorway(Entrance entrance, Door.Removal removal) {

		/** The same with one more role taken. */
		Doorway and(Doorway other) {
			Set<Role> roles = EnumSet.noneOf(Role.class);
			roles.addAll(this.removal.roles());
			roles.addAll(other.removal.roles());
			return new Doorway(this.entrance, new Door.Removal(this.removal.at(), roles));
		}

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

}
