package io.caizhi.plan;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years a district has begun, by first month; the tenant is the district itself. */
@Repository
class AssessmentYearRepository {

	private static final String ALL = "SELECT first_month, year FROM assessment_year WHERE tenant_id = :tenant";

	private final JdbcClient jdbc;

	AssessmentYearRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<YearMonth, Integer> all(TenantId district) {
		return read(district, ALL);
	}

	/** The same, kept as they are until the transaction ends. */
	Map<YearMonth, Integer> lock(TenantId district) {
		return read(district, ALL + " FOR UPDATE");
	}

	void insert(TenantId district, YearMonth first, int year) {
		this.jdbc.sql("INSERT INTO assessment_year (tenant_id, first_month, year) VALUES (:tenant, :first, :year)")
			.param("tenant", district.value())
			.param("first", Stored.month(first))
			.param("year", year)
			.update();
	}

	private Map<YearMonth, Integer> read(TenantId district, String sql) {
		Map<YearMonth, Integer> years = new TreeMap<>();
		this.jdbc.sql(sql).param("tenant", district.value()).query((row) -> {
			years.put(Stored.month(row.getInt("first_month")), row.getInt("year"));
		});
		return years;
	}

}
