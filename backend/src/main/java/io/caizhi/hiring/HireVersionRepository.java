package io.caizhi.hiring;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what rows said before they were changed. */
@Repository
class HireVersionRepository {

	private final JdbcClient jdbc;

	private final HireRepository hires;

	HireVersionRepository(JdbcClient jdbc, HireRepository hires) {
		this.jdbc = jdbc;
		this.hires = hires;
	}

	/**
	 * A version of a row.
	 *
	 * @param replacedAt when the next one took its place; absent for the present one
	 */
	record Version(Hire hire, VersionCause cause, @Nullable Instant replacedAt) {

	}

	/** All versions of the row, the present one last. */
	List<Version> all(TenantId tenant, HireId hire) {
		return all(tenant, List.of(hire));
	}

	/** All versions of these rows, of each the present one last. */
	List<Version> all(TenantId tenant, Collection<HireId> hires) {
		return this.jdbc
			.sql("""
					SELECT hire_id AS id, status, document_kind, name_sealed, document_sealed, gender, education, student,
						graduated_on, school, major, position, hired_on, left_on, channel, event, contract, insured, informed,
						reason, comment, decided_at, counted_month, late, college, version, degree_checked, withdrawn,
						NULL AS amends, cause, replaced_at
					FROM hire_version WHERE tenant_id = :tenant AND hire_id IN (:hires)
					UNION ALL
					SELECT id, status, document_kind, name_sealed, document_sealed, gender, education, student,
						graduated_on, school, major, position, hired_on, left_on, channel, event, contract, insured, informed,
						reason, comment, decided_at, counted_month, late, college, version, degree_checked, withdrawn,
						amends, cause, NULL
					FROM hire WHERE tenant_id = :tenant AND id IN (:hires)
					ORDER BY version
					""")
			.param("tenant", tenant.value())
			.param("hires", hires.stream().map(HireId::value).toList())
			.query((row, number) -> new Version(this.hires.map(tenant, row),
					VersionCause.valueOf(row.getString("cause")),
					Stored.instant(row.getObject("replaced_at", LocalDateTime.class))))
			.list();
	}

}
