package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who else a person may count by. It takes the district first, for persons are matched
 * across its units, and tells nothing personal.
 */
@Repository
class HeirRepository {

	private final JdbcClient jdbc;

	HeirRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A hire of the person, of some unit of the district. */
	record Heir(TenantId tenant, HireId hire, LocalDate hiredOn) {

	}

	/**
	 * The person's hires by when they were first verified. What waits as an amendment is
	 * looked up as it was verified.
	 */
	List<Heir> byAge(DistrictId district, byte[] fingerprint) {
		return this.jdbc.sql("""
				SELECT h.tenant_id, h.id, h.hired_on, b.booked_at
				FROM hire h
				JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.entry = 1
				WHERE h.district_id = :district AND h.fingerprint = :fingerprint AND h.status = 'VERIFIED'
				UNION ALL
				SELECT h.tenant_id, h.id, v.hired_on, b.booked_at
				FROM hire h
				JOIN hire_version v ON v.tenant_id = h.tenant_id AND v.hire_id = h.id AND v.version = h.amends
				JOIN booking b ON b.tenant_id = h.tenant_id AND b.hire_id = h.id AND b.entry = 1
				WHERE h.district_id = :district AND h.amends IS NOT NULL AND v.fingerprint = :fingerprint
				ORDER BY booked_at, id
				""")
			.param("district", district.value())
			.param("fingerprint", fingerprint)
			.query((row, number) -> new Heir(new TenantId(row.getLong("tenant_id")), new HireId(row.getLong("id")),
					row.getObject("hired_on", LocalDate.class)))
			.list();
	}

}
