package io.caizhi.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of a district and their dated categories. */
@Repository
class UnitRepository {

	private static final String UNITS = """
			SELECT t.id, t.code, t.alias, t.name, t.status, t.version, c.category, c.valid_from
			FROM tenant t
			JOIN unit_category c ON c.tenant_id = t.id AND c.valid_from = (
			  SELECT MAX(begun.valid_from) FROM unit_category begun
			  WHERE begun.tenant_id = t.id AND begun.valid_from <= :today)
			WHERE t.district_id = :district AND t.kind = 'UNIT'
			""";

	private final JdbcClient jdbc;

	UnitRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All units of the district, by category and code. */
	List<Unit> all(DistrictScope scope, LocalDate today) {
		return this.jdbc.sql(UNITS + " ORDER BY FIELD(c.category, 'DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM'), t.code")
			.param("district", scope.district().value())
			.param("today", today)
			.query(UnitRepository::unit)
			.list();
	}

	Optional<Unit> find(DistrictScope scope, String code, LocalDate today) {
		return this.jdbc.sql(UNITS + " AND t.code = :code")
			.param("district", scope.district().value())
			.param("today", today)
			.param("code", code)
			.query(UnitRepository::unit)
			.optional()
			.filter((unit) -> unit.code().equals(code));
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when the code is taken
	 */
	void insert(TenantId id, DistrictId district, TenantCode code, String alias, String name, Instant at) {
		this.jdbc.sql("""
				INSERT INTO tenant (id, district_id, kind, code, alias, name, status, version, directory_version,
				  created_at)
				VALUES (:id, :district, 'UNIT', :code, :alias, :name, 'PROVISIONING', 1, 0, :at)
				""")
			.param("id", id.value())
			.param("district", district.value())
			.param("code", code.value())
			.param("alias", alias)
			.param("name", name)
			.param("at", Stored.time(at))
			.update();
	}

	/**
	 * @throws Refusal stale, when the version is another by now
	 */
	void rename(TenantId unit, String name, int seen) {
		requireChanged(this.jdbc.sql("""
				UPDATE tenant SET name = :name, version = version + 1
				WHERE id = :unit AND version = :seen
				""").param("name", name).param("unit", unit.value()).param("seen", seen).update());
	}

	/**
	 * @throws Refusal stale, when the version is another by now
	 */
	void changeStatus(TenantId unit, TenantStatus status, int seen) {
		requireChanged(this.jdbc.sql("""
				UPDATE tenant SET status = :status, version = version + 1
				WHERE id = :unit AND version = :seen
				""").param("status", status.name()).param("unit", unit.value()).param("seen", seen).update());
	}

	/** The categories of the unit, the earliest first. */
	CategoryHistory categories(TenantId unit) {
		return new CategoryHistory(this.jdbc.sql("""
				SELECT valid_from, category FROM unit_category
				WHERE tenant_id = :unit
				ORDER BY valid_from
				""")
			.param("unit", unit.value())
			.query((row, number) -> new CategoryHistory.Entry(row.getObject("valid_from", LocalDate.class),
					UnitCategory.valueOf(row.getString("category"))))
			.list());
	}

	void insertCategory(TenantId unit, DistrictId district, CategoryHistory.Entry entry) {
		this.jdbc.sql("""
				INSERT INTO unit_category (tenant_id, valid_from, district_id, category)
				VALUES (:unit, :from, :district, :category)
				""")
			.param("unit", unit.value())
			.param("from", entry.from())
			.param("district", district.value())
			.param("category", entry.category().name())
			.update();
	}

	/**
	 * Puts another end to the unit's categories.
	 * @throws Refusal stale, when the unit's version is another by now
	 */
	void changeCategories(TenantId unit, DistrictId district, CategoryHistory before, CategoryHistory after, int seen) {
		requireChanged(this.jdbc.sql("""
				UPDATE tenant SET version = version + 1
				WHERE id = :unit AND version = :seen
				""").param("unit", unit.value()).param("seen", seen).update());
		for (CategoryHistory.Entry gone : before.entries()) {
			if (!after.entries().contains(gone)) {
				this.jdbc.sql("DELETE FROM unit_category WHERE tenant_id = :unit AND valid_from = :from")
					.param("unit", unit.value())
					.param("from", gone.from())
					.update();
			}
		}
		for (CategoryHistory.Entry come : after.entries()) {
			if (!before.entries().contains(come)) {
				insertCategory(unit, district, come);
			}
		}
	}

	private static void requireChanged(int rows) {
		if (rows == 0) {
			throw Refusal.stale();
		}
	}

	private static Unit unit(ResultSet row, int number) throws SQLException {
		return new Unit(new TenantId(row.getLong("id")), row.getString("code"), row.getString("alias"),
				row.getString("name"), UnitCategory.valueOf(row.getString("category")),
				row.getObject("valid_from", LocalDate.class), TenantStatus.valueOf(row.getString("status")),
				row.getInt("version"));
	}

}
