package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of a district, every version of them; the tenant is the district itself. */
@Repository
class SupervisionRuleRepository {

	private final JdbcClient jdbc;

	SupervisionRuleRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Rules with the number of their version. */
	record Versioned(SupervisionRules rules, int version) {

	}

	Optional<Versioned> newest(TenantId district) {
		return this.jdbc.sql("""
				SELECT version, automatic, answer_days, deputy_after, head_after, opening, quiet
				FROM supervision_rules WHERE tenant_id = :district
				ORDER BY version DESC LIMIT 1
				""")
			.param("district", district.value())
			.query((row, number) -> new Versioned(
					new SupervisionRules(row.getBoolean("automatic"), row.getInt("answer_days"),
							row.getInt("deputy_after"), row.getInt("head_after"),
							row.getObject("opening", LocalTime.class), row.getObject("quiet", LocalTime.class)),
					row.getInt("version")))
			.optional();
	}

	/**
	 * @throws Refusal stale, when somebody wrote that version first
	 */
	void insert(TenantId district, Versioned stored, Instant at) {
		SupervisionRules rules = stored.rules();
		try {
			this.jdbc.sql("""
					INSERT INTO supervision_rules (tenant_id, version, automatic, answer_days, deputy_after, head_after,
						opening, quiet, written_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
				.params(district.value(), stored.version(), rules.automatic(), rules.answerDays(), rules.deputyAfter(),
						rules.headAfter(), rules.opening(), rules.quiet(), Stored.time(at))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
	}

}
