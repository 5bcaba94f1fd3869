package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the returns that wait for somebody. */
@Repository
class WaitingReturnRepository {

	private final JdbcClient jdbc;

	WaitingReturnRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many returns wait for the unit, by month. */
	Map<YearMonth, Integer> undecided(TenantId tenant) {
		return byMonth(tenant, ReturnStatus.SUBMITTED);
	}

	/** How many returns the unit sent back wait for their enterprises, by month. */
	Map<YearMonth, Integer> sentBack(TenantId tenant) {
		return byMonth(tenant, ReturnStatus.SENT_BACK);
	}

	private Map<YearMonth, Integer> byMonth(TenantId tenant, ReturnStatus status) {
		Map<YearMonth, Integer> months = new HashMap<>();
		this.jdbc.sql("""
				SELECT month, COUNT(*) AS returns FROM monthly_return
				WHERE tenant_id = :tenant AND status = :status
				GROUP BY month
				""").param("tenant", tenant.value()).param("status", status.name()).query((row) -> {
			months.put(Stored.month(row.getInt("month")), row.getInt("returns"));
		});
		return months;
	}

	/** How many enterprises of the unit have come how far with the month. */
	Map<WorklistStatus, Integer> ofMonth(TenantId tenant, YearMonth month) {
		Map<WorklistStatus, Integer> states = new EnumMap<>(WorklistStatus.class);
		this.jdbc.sql("""
				SELECT COALESCE(r.status, 'ABSENT') AS state, COUNT(*) AS enterprises
				FROM enterprise e
				LEFT JOIN monthly_return r
					ON r.tenant_id = e.tenant_id AND r.enterprise_id = e.id AND r.month = :month
				WHERE e.tenant_id = :tenant
				GROUP BY COALESCE(r.status, 'ABSENT')
				""").param("tenant", tenant.value()).param("month", Stored.month(month)).query((row) -> {
			states.put(WorklistStatus.valueOf(row.getString("state")), row.getInt("enterprises"));
		});
		return states;
	}

	/** How the enterprise stands in every month it began. */
	List<Standing> standing(TenantId tenant, EnterpriseId enterprise) {
		return this.jdbc.sql("""
				SELECT r.month, r.status, (SELECT COUNT(*) FROM hire h
					WHERE h.tenant_id = r.tenant_id AND h.return_id = r.id AND h.status = 'SENT_BACK') AS sent_back
				FROM monthly_return r
				WHERE r.tenant_id = :tenant AND r.enterprise_id = :enterprise
				ORDER BY r.month
				""")
			.param("tenant", tenant.value())
			.param("enterprise", enterprise.value())
			.query((row, number) -> new Standing(Stored.month(row.getInt("month")),
					ReturnStatus.valueOf(row.getString("status")), row.getInt("sent_back")))
			.list();
	}

	/**
	 * How far an enterprise has come with a month.
	 *
	 * @param sentBack rows that came back
	 */
	record Standing(YearMonth month, ReturnStatus status, int sentBack) {

		/** Whether it lies with the unit, or is done. */
		boolean handedIn() {
			return this.status == ReturnStatus.SUBMITTED || this.status == ReturnStatus.VERIFIED;
		}

	}

}
