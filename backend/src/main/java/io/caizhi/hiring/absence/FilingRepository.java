package io.caizhi.hiring.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who handed in, over many months at once. */
@Repository
class FilingRepository {

	private static final String NOW = "SELECT e.tenant_id, COUNT(*) AS owed, SUM(r.submitted_at IS NULL) AS absent "
			+ AbsenceRepository.OWING + " e.district_id = :district GROUP BY e.tenant_id";

	private final JdbcClient jdbc;

	FilingRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What one closing froze of a unit's month. */
	record Frozen(TenantId unit, YearMonth month, AbsenceList list) {

	}

	/** How a unit stands with a month. */
	record Standing(TenantId unit, int owed, int absent) {

	}

	/** What every closing of these months froze, in the order of the closings. */
	List<Frozen> frozen(DistrictScope scope, YearMonth first, YearMonth last) {
		return this.jdbc.sql("""
				SELECT tenant_id, month, closing, closes_at, owed, absent FROM absence
				WHERE district_id = :district AND month BETWEEN :first AND :last
				ORDER BY month, closing
				""")
			.param("district", scope.district().value())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.query(FilingRepository::frozen)
			.list();
	}

	/** How it stands now in every unit that owes a return of the month. */
	List<Standing> now(DistrictScope scope, YearMonth month) {
		return this.jdbc.sql(NOW)
			.param("month", Stored.month(month))
			.param("end", AbsenceRepository.end(month))
			.param("district", scope.district().value())
			.query((row, number) -> new Standing(new TenantId(row.getLong("tenant_id")), row.getInt("owed"),
					row.getInt("absent")))
			.list();
	}

	private static Frozen frozen(ResultSet row, int number) throws SQLException {
		return new Frozen(new TenantId(row.getLong("tenant_id")), Stored.month(row.getInt("month")),
				new AbsenceList(row.getInt("closing"),
						Objects.requireNonNull(Stored.instant(row.getObject("closes_at", LocalDateTime.class))),
						row.getInt("owed"), row.getInt("absent")));
	}

}
