package io.caizhi.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Spelling;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The enterprises of each unit. */
@Repository
class EnterpriseRepository {

	private final JdbcClient jdbc;

	EnterpriseRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when the district has the
	 * credit code already
	 */
	void insert(TenantId tenant, DistrictId district, Enterprise enterprise, Instant at) {
		Spelling spelling = Spelling.of(enterprise.name());
		this.jdbc.sql("""
				INSERT INTO enterprise (tenant_id, id, district_id, credit_code, name, name_pinyin, name_initials,
				  spelt, registered_at, version)
				VALUES (:tenant, :id, :district, :creditCode, :name, :pinyin, :initials, :edition, :at, :version)
				""")
			.param("tenant", tenant.value())
			.param("id", enterprise.id().value())
			.param("district", district.value())
			.param("creditCode", enterprise.creditCode())
			.param("name", enterprise.name())
			.param("pinyin", spelling.full())
			.param("initials", spelling.initials())
			.param("edition", Spelling.EDITION)
			.param("at", Stored.time(at))
			.param("version", enterprise.version())
			.update();
	}

	/**
	 * Whether the unit itself has the code, seen as of now and not as of the
	 * transaction's start.
	 */
	boolean hasCreditCode(TenantId tenant, DistrictId district, String creditCode) {
		return this.jdbc.sql("""
				SELECT id FROM enterprise
				WHERE tenant_id = :tenant AND district_id = :district AND credit_code = :creditCode
				LOCK IN SHARE MODE
				""")
			.param("tenant", tenant.value())
			.param("district", district.value())
			.param("creditCode", creditCode)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	Optional<Enterprise> find(TenantId tenant, EnterpriseId id) {
		return this.jdbc.sql("""
				SELECT id, credit_code, name, version FROM enterprise
				WHERE tenant_id = :tenant AND id = :id
				""")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.query(EnterpriseRepository::map)
			.optional();
	}

	/** Up to {@code rows} enterprises in the order of registration. */
	List<Enterprise> page(TenantId tenant, long after, int rows) {
		return this.jdbc.sql("""
				SELECT id, credit_code, name, version FROM enterprise
				WHERE tenant_id = :tenant AND id > :after
				ORDER BY id LIMIT :rows
				""")
			.param("tenant", tenant.value())
			.param("after", after)
			.param("rows", rows)
			.query(EnterpriseRepository::map)
			.list();
	}

	/** All of a unit, by name. */
	List<Enterprise> all(TenantId tenant) {
		return this.jdbc.sql("""
				SELECT id, credit_code, name, version FROM enterprise
				WHERE tenant_id = :tenant
				ORDER BY name, id
				""").param("tenant", tenant.value()).query(EnterpriseRepository::map).list();
	}

	/** All of a unit, by name; none where the unit is not of the scope's district. */
	List<Enterprise> all(DistrictScope scope, TenantId unit) {
		return this.jdbc.sql("""
				SELECT id, credit_code, name, version FROM enterprise
				WHERE tenant_id = :unit AND district_id = :district
				ORDER BY name, id
				""")
			.param("unit", unit.value())
			.param("district", scope.district().value())
			.query(EnterpriseRepository::map)
			.list();
	}

	/**
	 * @throws Refusal stale, when another name was stored since
	 */
	void rename(TenantId tenant, EnterpriseId id, String name, int seen) {
		Spelling spelling = Spelling.of(name);
		int changed = this.jdbc.sql("""
				UPDATE enterprise SET name = :name, name_pinyin = :pinyin, name_initials = :initials,
				  spelt = :edition, version = version + 1
				WHERE tenant_id = :tenant AND id = :id AND version = :seen
				""")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.param("name", name)
			.param("pinyin", spelling.full())
			.param("initials", spelling.initials())
			.param("edition", Spelling.EDITION)
			.param("seen", seen)
			.update();
		if (changed == 0) {
			throw Refusal.stale();
		}
	}

	private static Enterprise map(ResultSet row, int number) throws SQLException {
		return new Enterprise(new EnterpriseId(row.getLong("id")), row.getString("credit_code"), row.getString("name"),
				row.getInt("version"));
	}

}
