package io.caizhi.tenancy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a place where; nobody's name or address is opened for it. */
@Repository
class RecipientRepository {

	private final JdbcClient jdbc;

	RecipientRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every active tenant, for the rounds over all. */
	List<Door.Whereabouts> tenants() {
		return this.jdbc.sql("SELECT id, district_id FROM tenant WHERE status = 'ACTIVE' ORDER BY id")
			.query((row, number) -> new Door.Whereabouts(new TenantId(row.getLong("id")),
					new DistrictId(row.getLong("district_id"))))
			.list();
	}

	/** The people of the tenant, each once. */
	List<Recipient> of(TenantId tenant) {
		Map<Subject, Recipient> people = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT id, role, issuer, subject FROM member
				WHERE tenant_id = :tenant AND status = 'ACTIVE' AND subject IS NOT NULL
				ORDER BY id
				""")
			.param("tenant", tenant.value())
			.query((row, number) -> new Recipient(new MemberId(row.getLong("id")),
					new Subject(row.getString("issuer"), row.getString("subject")),
					Set.of(Role.valueOf(row.getString("role")))))
			.list()
			.forEach((place) -> people.merge(place.subject(), place, RecipientRepository::together));
		return new ArrayList<>(people.values());
	}

	private static Recipient together(Recipient first, Recipient second) {
		Set<Role> roles = EnumSet.copyOf(first.roles());
		roles.addAll(second.roles());
		return new Recipient(first.place(), first.subject(), Set.copyOf(roles));
	}

}
