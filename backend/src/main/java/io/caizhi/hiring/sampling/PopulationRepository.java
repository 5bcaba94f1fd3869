package io.caizhi.hiring.sampling;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counted hires of a district as bookings have them, and what was kept of them. */
@Repository
class PopulationRepository {

	/**
	 * The driver's word for giving rows as they come; with any other it holds them all
	 * before it gives the first.
	 */
	private static final int ROW_BY_ROW = Integer.MIN_VALUE;

	private final JdbcClient jdbc;

	PopulationRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A hire that counts.
	 *
	 * @param version the one that is counted
	 * @param decidedVersion the one last decided on, which may tell a departure besides
	 * @param entry of the booking by which it counts
	 * @param shared whether another hire of the district names the person, or the credit
	 * is split
	 */
	record Counted(TenantId unit, EnterpriseId enterprise, HireId hire, int version, int decidedVersion, int entry,
			YearMonth month, boolean late, boolean insured, boolean college, boolean shared) {

	}

	/** How many hires of each enterprise count in each month up to the last one. */
	record Earlier(Map<EnterpriseId, YearMonth> firstMonth, Map<Month, Integer> hires, Set<EnterpriseId> found) {

		/** A month of an enterprise. */
		record Month(EnterpriseId enterprise, YearMonth month) {

		}

		RiskWeight.Facts facts(Counted hire) {
			EnterpriseId enterprise = hire.enterprise();
			return new RiskWeight.Facts(hire.late(), hire.shared(), hire.insured(), hire.college(),
					this.found.contains(enterprise), hire.month().equals(this.firstMonth.get(enterprise)),
					this.hires.getOrDefault(new Month(enterprise, hire.month()), 0),
					this.hires.getOrDefault(new Month(enterprise, hire.month().minusMonths(1)), 0));
		}

	}

	/**
	 * Every hire that counts in the months, one after the other by identifier; nothing is
	 * kept of those told.
	 */
	void eachCounted(DistrictScope scope, YearMonth from, YearMonth to, Consumer<Counted> told) {
		this.jdbc.sql("""
				SELECT b.tenant_id, b.enterprise_id, b.hire_id, b.hire_version, b.entry, b.month, b.late, b.insured,
					b.college, COALESCE(h.amends, h.version) AS decided_version,
					(b.credit < 1 OR EXISTS (SELECT 1 FROM hire o
						WHERE o.district_id = h.district_id AND o.fingerprint = h.fingerprint AND o.id <> h.id
							AND o.status IN ('SUBMITTED', 'VERIFIED'))) AS shared
				FROM tenant t
				JOIN booking b ON b.tenant_id = t.id AND b.month BETWEEN :from AND :to
				JOIN hire h ON h.tenant_id = b.tenant_id AND h.id = b.hire_id
				WHERE t.district_id = :district AND b.hires = 1 AND b.credit > 0
					AND NOT EXISTS (SELECT 1 FROM booking n
						WHERE n.tenant_id = b.tenant_id AND n.hire_id = b.hire_id AND n.entry = b.entry + 1)
				ORDER BY b.hire_id
				""")
			.withFetchSize(ROW_BY_ROW)
			.param("district", scope.district().value())
			.param("from", Stored.month(from))
			.param("to", Stored.month(to))
			.query((row) -> {
				told.accept(new Counted(new TenantId(row.getLong("tenant_id")),
						new EnterpriseId(row.getLong("enterprise_id")), new HireId(row.getLong("hire_id")),
						row.getInt("hire_version"), row.getInt("decided_version"), row.getInt("entry"),
						Stored.month(row.getInt("month")), row.getBoolean("late"), row.getBoolean("insured"),
						row.getBoolean("college"), row.getBoolean("shared")));
			});
	}

	Earlier earlier(DistrictScope scope, YearMonth from, YearMonth to) {
		Map<EnterpriseId, YearMonth> firstMonth = new HashMap<>();
		Map<Earlier.Month, Integer> hires = new HashMap<>();
		YearMonth needed = from.minusMonths(1);
		this.jdbc.sql("""
				SELECT b.enterprise_id, b.month, SUM(b.hires) AS hires
				FROM tenant t
				JOIN booking b ON b.tenant_id = t.id AND b.month <= :to
				WHERE t.district_id = :district AND b.credit <> 0
				GROUP BY b.tenant_id, b.enterprise_id, b.month
				HAVING SUM(b.hires) > 0
				""").param("district", scope.district().value()).param("to", Stored.month(to)).query((row) -> {
			EnterpriseId enterprise = new EnterpriseId(row.getLong("enterprise_id"));
			YearMonth month = Stored.month(row.getInt("month"));
			firstMonth.merge(enterprise, month, (one, other) -> one.isBefore(other) ? one : other);
			if (!month.isBefore(needed)) {
				hires.put(new Earlier.Month(enterprise, month), row.getInt("hires"));
			}
		});
		Set<EnterpriseId> found = new HashSet<>(this.jdbc.sql("""
				SELECT DISTINCT enterprise_id FROM audit_sample_item
				WHERE tenant_id = :district AND finding = 'WRONG'
				""")
			.param("district", scope.district().value())
			.query((row, number) -> new EnterpriseId(row.getLong("enterprise_id")))
			.list());
		return new Earlier(firstMonth, hires, found);
	}

	void insert(TenantId district, SampleId sample, List<byte[]> parts) {
		for (int part = 0; part < parts.size(); part++) {
			this.jdbc.sql("INSERT INTO audit_population (tenant_id, sample_id, part, deflated) VALUES (?, ?, ?, ?)")
				.params(district.value(), sample.value(), part, parts.get(part))
				.update();
		}
	}

	/** Every part kept of the population, as plain lines, one after the other. */
	void eachPart(TenantId district, SampleId sample, Consumer<byte[]> told) {
		this.jdbc.sql("""
				SELECT deflated FROM audit_population WHERE tenant_id = :tenant AND sample_id = :sample
				ORDER BY tenant_id, sample_id, part
				""").param("tenant", district.value()).param("sample", sample.value()).query((row) -> {
			told.accept(Population.plain(row.getBytes("deflated")));
		});
	}

}
