package io.caizhi.enterprise;

import java.util.List;

import io.caizhi.kernel.Spelling;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The spellings of enterprises' names, kept beside the names. */
@Repository
class SpellingRepository {

	private final JdbcClient jdbc;

	SpellingRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Enterprises of any tenant whose name is not spelt as this edition spells. */
	List<Unspelt> unspelt(int edition, int rows) {
		return this.jdbc.sql("SELECT tenant_id, id, name FROM enterprise WHERE spelt < :edition LIMIT :rows")
			.param("edition", edition)
			.param("rows", rows)
			.query((row, number) -> new Unspelt(new TenantId(row.getLong("tenant_id")),
					new EnterpriseId(row.getLong("id")), row.getString("name")))
			.list();
	}

	/** Stores the spelling of that name; of an enterprise renamed since, nothing. */
	void spell(TenantId tenant, EnterpriseId id, String name, Spelling spelling) {
		this.jdbc.sql("""
				UPDATE enterprise SET name_pinyin = :pinyin, name_initials = :initials, spelt = :edition
				WHERE tenant_id = :tenant AND id = :id AND name = :name AND spelt < :edition
				""")
			.param("pinyin", spelling.full())
			.param("initials", spelling.initials())
			.param("edition", Spelling.EDITION)
			.param("tenant", tenant.value())
			.param("id", id.value())
			.param("name", name)
			.update();
	}

	/** A name to spell. */
	record Unspelt(TenantId tenant, EnterpriseId id, String name) {

	}

}
