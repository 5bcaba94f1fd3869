package io.caizhi.hiring;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who decided on which version of a return. */
@Repository
class DeciderRepository {

	private final JdbcClient jdbc;

	DeciderRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(TenantId tenant, ReturnId monthlyReturn, int version, Subject person) {
		this.jdbc
			.sql("INSERT INTO return_decision (tenant_id, return_id, version, issuer, subject) VALUES (?, ?, ?, ?, ?)")
			.params(tenant.value(), monthlyReturn.value(), version, person.issuer(), person.id())
			.update();
	}

	Set<ReturnId> decidedBy(TenantId tenant, Subject person, Collection<ReturnId> returns) {
		return this.jdbc.sql("""
				SELECT DISTINCT return_id FROM return_decision
				WHERE tenant_id = :tenant AND return_id IN (:returns) AND subject = :subject AND issuer = :issuer
				""")
			.param("tenant", tenant.value())
			.param("returns", returns.stream().map(ReturnId::value).toList())
			.param("subject", person.id())
			.param("issuer", person.issuer())
			.query((row, number) -> new ReturnId(row.getLong("return_id")))
			.list()
			.stream()
			.collect(Collectors.toSet());
	}

}
