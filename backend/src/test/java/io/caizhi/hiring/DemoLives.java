package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.DegreeChecks.Check;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of verified hires of the demo: some leave, as their enterprises say, and
 * of some the unit checks the degree.
 */
@Component
@Profile("demo")
public class DemoLives {

	private static final String VERIFIED = """
			SELECT * FROM (
				SELECT h.tenant_id, h.enterprise_id, r.month, h.id, h.version, h.hired_on, h.college, h.duplicate,
					h.education, h.student, h.degree_checked, h.left_on, h.counted_month,
					ROW_NUMBER() OVER (PARTITION BY h.tenant_id, h.return_id ORDER BY h.id) AS place
				FROM hire h JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
				WHERE h.status = 'VERIFIED' AND h.hired_on BETWEEN :first AND :last
			) known
			""";

	private final Departures departures;

	private final DegreeChecks checks;

	private final JdbcClient jdbc;

	DemoLives(Departures departures, DegreeChecks checks, JdbcClient jdbc) {
		this.departures = departures;
		this.checks = checks;
		this.jdbc = jdbc;
	}

	/**
	 * A verified hire.
	 *
	 * @param place among the rows of its return, from 1
	 */
	public record Verified(TenantId unit, EnterpriseId enterprise, YearMonth month, HireId hire, int version,
			LocalDate hiredOn, int place) {

	}

	/** Those hired in these months who have not left. */
	public List<Verified> here(YearMonth first, YearMonth last) {
		return read(VERIFIED + "WHERE left_on IS NULL ORDER BY tenant_id, id", first, last);
	}

	/**
	 * College students with a degree who count in the month and whose degree nobody
	 * checked.
	 */
	public List<Verified> unchecked(YearMonth counted) {
		return read(
				VERIFIED + "WHERE college AND NOT duplicate AND NOT student AND NOT degree_checked"
						+ " AND counted_month = " + Stored.month(counted) + " ORDER BY tenant_id, id",
				counted.minusMonths(3), counted);
	}

	public void leave(Member reporter, Verified hire, LocalDate day) {
		this.departures.record(reporter, hire.enterprise(), hire.month(), hire.hire(), day,
				new ExpectedVersion(hire.version()));
	}

	public void check(Member official, Verified hire, LocalDate day) {
		this.checks.record(official, hire.enterprise(), hire.month(), hire.hire(), new Check(DegreeSource.CHSI, day),
				new ExpectedVersion(hire.version()));
	}

	private List<Verified> read(String sql, YearMonth first, YearMonth last) {
		return this.jdbc.sql(sql)
			.param("first", first.atDay(1))
			.param("last", last.atEndOfMonth())
			.query((row, number) -> new Verified(new TenantId(row.getLong("tenant_id")),
					new EnterpriseId(row.getLong("enterprise_id")), Stored.month(row.getInt("month")),
					new HireId(row.getLong("id")), row.getInt("version"), row.getObject("hired_on", LocalDate.class),
					row.getInt("place")))
			.list();
	}

}
