package io.caizhi.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.caizhi.kernel.Spelling;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds enterprises by a piece of their name, of its spelling, or of the initials of
 * that.
 */
@Repository
class SearchRepository {

	private static final String SELECT = """
			SELECT e.id, e.name, e.credit_code, t.code, t.name AS unit_name
			FROM enterprise e
			JOIN tenant t ON t.id = e.tenant_id
			""";

	private static final String BY_NAME = """
			e.name LIKE :part OR e.name_pinyin LIKE :part OR e.name_initials LIKE :part
			""";

	/** What begins as was typed comes first. */
	private static final String ORDER = """
			ORDER BY NOT (e.name LIKE :start OR e.name_initials LIKE :start OR e.name_pinyin LIKE :start), e.name, e.id
			LIMIT :rows
			""";

	private final JdbcClient jdbc;

	SearchRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of the unit, by the beginning of their credit code too. */
	List<Found> find(TenantId tenant, String typed, int rows) {
		return find(SELECT + "WHERE e.tenant_id = :place AND (" + BY_NAME + " OR e.credit_code LIKE :start)" + ORDER,
				tenant.value(), typed, rows);
	}

	/** Of every unit of the district. */
	List<Found> find(DistrictScope scope, String typed, int rows) {
		return find(SELECT + "WHERE e.district_id = :place AND (" + BY_NAME + ")" + ORDER, scope.district().value(),
				typed, rows);
	}

	private List<Found> find(String sql, long place, String typed, int rows) {
		String plain = Spelling.plain(typed).replaceAll("[%_\\\\]", "\\\\$0");
		return this.jdbc.sql(sql)
			.param("place", place)
			.param("part", "%" + plain + "%")
			.param("start", plain + "%")
			.param("rows", rows)
			.query(SearchRepository::map)
			.list();
	}

	private static Found map(ResultSet row, int number) throws SQLException {
		return new Found(new EnterpriseId(row.getLong("id")), row.getString("name"), row.getString("credit_code"),
				row.getString("code"), row.getString("unit_name"));
	}

	/** An enterprise found, and the unit it is located in. */
	record Found(EnterpriseId id, String name, String creditCode, String unit, String unitName) {

	}

}
