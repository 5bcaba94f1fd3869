package io.caizhi.hiring;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what moved returns; nothing of it is ever changed. */
@Repository
class ReturnStepRepository {

	private final JdbcClient jdbc;

	ReturnStepRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(TenantId tenant, ReturnId monthlyReturn, ReturnStep step) {
		this.jdbc.sql("""
				INSERT INTO return_step (tenant_id, return_id, version, kind, at, verified, sent_back)
				VALUES (:tenant, :return, :version, :kind, :at, :verified, :sentBack)
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.param("version", step.version())
			.param("kind", step.kind().name())
			.param("at", Stored.time(step.at()))
			.param("verified", step.verified())
			.param("sentBack", step.sentBack())
			.update();
	}

	/** The steps of one return, oldest first. */
	List<ReturnStep> all(TenantId tenant, ReturnId monthlyReturn) {
		return this.jdbc.sql("""
				SELECT version, kind, at, verified, sent_back FROM return_step
				WHERE tenant_id = :tenant AND return_id = :return
				ORDER BY tenant_id, return_id, version
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.query((row, number) -> new ReturnStep(row.getInt("version"),
					ReturnStep.Kind.valueOf(row.getString("kind")),
					Objects.requireNonNull(Stored.instant(row.getObject("at", LocalDateTime.class))),
					row.getObject("verified", Integer.class), row.getObject("sent_back", Integer.class)))
			.list();
	}

}
