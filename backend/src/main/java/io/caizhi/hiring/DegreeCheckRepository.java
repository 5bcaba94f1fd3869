package io.caizhi.hiring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.hiring.DegreeChecks.Check;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by what degrees were checked; nothing of it is ever changed. */
@Repository
class DegreeCheckRepository {

	private final JdbcClient jdbc;

	DegreeCheckRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The checks of a row, by the version of it that each made. */
	Map<Integer, Check> all(TenantId tenant, HireId hire) {
		return this.jdbc.sql(
				"SELECT hire_version, source, checked_on FROM degree_check WHERE tenant_id = :tenant AND hire_id = :hire")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.query((row, number) -> Map.entry(row.getInt("hire_version"),
					new Check(DegreeSource.valueOf(row.getString("source")),
							row.getObject("checked_on", LocalDate.class))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * @param version of the hire that counts as checked
	 */
	void insert(TenantId tenant, HireId hire, int version, Check check, Subject official, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO degree_check (tenant_id, hire_id, hire_version, source, checked_on, issuer, subject, recorded_at)
					VALUES (:tenant, :hire, :version, :source, :on, :issuer, :subject, :at)
					""")
			.param("tenant", tenant.value())
			.param("hire", hire.value())
			.param("version", version)
			.param("source", check.source().name())
			.param("on", check.on())
			.param("issuer", official.issuer())
			.param("subject", official.id())
			.param("at", Stored.time(at))
			.update();
	}

}
