package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads in which returns hires stand, for those who see them masked. */
@Repository
class MaskedHireRepository {

	private final JdbcClient jdbc;

	MaskedHireRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whose hire it is, and of which return: neither ever changes. */
	record Standing(EnterpriseId enterprise, String enterpriseName, ReturnId monthlyReturn, YearMonth month) {

	}

	Map<HireId, Standing> read(TenantId tenant, Collection<HireId> hires) {
		return this.jdbc.sql("""
				SELECT h.id, h.enterprise_id, e.name, h.return_id, r.month
				FROM hire h
				JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
				JOIN enterprise e ON e.tenant_id = h.tenant_id AND e.id = h.enterprise_id
				WHERE h.tenant_id = :tenant AND h.id IN (:hires)
				""")
			.param("tenant", tenant.value())
			.param("hires", hires.stream().map(HireId::value).toList())
			.query((row, number) -> Map.entry(new HireId(row.getLong("id")),
					new Standing(new EnterpriseId(row.getLong("enterprise_id")), row.getString("name"),
							new ReturnId(row.getLong("return_id")), Stored.month(row.getInt("month")))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
