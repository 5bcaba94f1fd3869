package io.caizhi.bulletin;

import java.time.Instant;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of a district, every version of them. */
@Repository
class BulletinRuleRepository {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	BulletinRuleRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Rules with the number of their version. */
	record Versioned(BulletinRules rules, int version) {

	}

	Optional<Versioned> newest(TenantId district) {
		return this.jdbc.sql("""
				SELECT version, content FROM bulletin_rules WHERE tenant_id = :district
				ORDER BY version DESC LIMIT 1
				""")
			.param("district", district.value())
			.query((row, number) -> new Versioned(JSON.readValue(row.getBytes("content"), BulletinRules.class),
					row.getInt("version")))
			.optional();
	}

	/**
	 * @throws Refusal stale, when somebody wrote that version first
	 */
	void insert(TenantId district, Versioned rules, Instant at) {
		try {
			this.jdbc.sql("INSERT INTO bulletin_rules (tenant_id, version, content, written_at) VALUES (?, ?, ?, ?)")
				.params(district.value(), rules.version(), JSON.writeValueAsBytes(rules.rules()), Stored.time(at))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
	}

}
