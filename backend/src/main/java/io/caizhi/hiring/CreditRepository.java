package io.caizhi.hiring;

import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.caizhi.hiring.HeirRepository.Heir;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * By which hire a person counts: once a district and assessment year, by the hire
 * verified first. The key decides, however many units verify at once. Its methods take
 * the district first, since persons are matched across its units and nothing is told of
 * the other one.
 */
@Repository
class CreditRepository {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	CreditRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** The wish that a person counts by this hire. */
	record Claim(int assessmentYear, byte[] fingerprint, HireId hire) {

	}

	/**
	 * Claims the persons and tells which hires got them. Rows go in by the order of their
	 * key, so that units that verify the same persons wait for each other instead of
	 * dying in each other's arms. {@code IGNORE} passes over keys taken; the reading
	 * afterwards, and not the count of rows, tells whose they are.
	 */
	Set<HireId> claim(DistrictId district, TenantId unit, List<Claim> claims) {
		List<Claim> ordered = claims.stream()
			.sorted(Comparator.comparingInt(Claim::assessmentYear)
				.thenComparing((claim) -> HexFormat.of().formatHex(claim.fingerprint())))
			.toList();
		this.batches.batchUpdate("""
				INSERT IGNORE INTO credit (district_id, plan_year, fingerprint, tenant_id, hire_id)
				VALUES (?, ?, ?, ?, ?)
				""", ordered, BATCH, (statement, claim) -> {
			statement.setLong(1, district.value());
			statement.setInt(2, claim.assessmentYear());
			statement.setBytes(3, claim.fingerprint());
			statement.setLong(4, unit.value());
			statement.setLong(5, claim.hire().value());
		});
		Set<HireId> credited = new HashSet<>();
		byYear(ordered).forEach((year, ofYear) -> {
			for (int start = 0; start < ofYear.size(); start += BATCH) {
				credited.addAll(
						credited(district, unit, year, ofYear.subList(start, Math.min(start + BATCH, ofYear.size()))));
			}
		});
		return credited;
	}

	/**
	 * Whether the person counts by any hire; if so, everybody else who claims the person
	 * waits for the transaction's end.
	 */
	boolean lock(DistrictId district, Claim claim) {
		return this.jdbc.sql("""
				SELECT hire_id FROM credit
				WHERE district_id = :district AND plan_year = :year AND fingerprint = :fingerprint
				FOR UPDATE
				""")
			.param("district", district.value())
			.param("year", claim.assessmentYear())
			.param("fingerprint", claim.fingerprint())
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/** Lets the person count by another hire. */
	void move(DistrictId district, Claim given, Heir heir) {
		this.jdbc.sql("""
				UPDATE credit SET tenant_id = :unit, hire_id = :hire
				WHERE district_id = :district AND plan_year = :year AND fingerprint = :fingerprint
				""")
			.param("unit", heir.tenant().value())
			.param("hire", heir.hire().value())
			.param("district", district.value())
			.param("year", given.assessmentYear())
			.param("fingerprint", given.fingerprint())
			.update();
	}

	/** Lets whoever comes next have the person. */
	void release(DistrictId district, Claim given) {
		this.jdbc.sql(
				"DELETE FROM credit WHERE district_id = :district AND plan_year = :year AND fingerprint = :fingerprint")
			.param("district", district.value())
			.param("year", given.assessmentYear())
			.param("fingerprint", given.fingerprint())
			.update();
	}

	private Set<HireId> credited(DistrictId district, TenantId unit, int year, List<Claim> claims) {
		Map<String, Long> holders = this.jdbc.sql("""
				SELECT LOWER(HEX(fingerprint)) AS person, IF(tenant_id = :unit, hire_id, 0) AS hire_id FROM credit
				WHERE district_id = :district AND plan_year = :year AND fingerprint IN (:fingerprints)
				""")
			.param("unit", unit.value())
			.param("district", district.value())
			.param("year", year)
			.param("fingerprints", claims.stream().map(Claim::fingerprint).toList())
			.query((row, number) -> Map.entry(row.getString("person"), row.getLong("hire_id")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		if (holders.size() != claims.size()) {
			throw new IllegalStateException("A claim left no credit behind");
		}
		return claims.stream()
			.filter((claim) -> holders.get(HexFormat.of().formatHex(claim.fingerprint())) == claim.hire().value())
			.map(Claim::hire)
			.collect(Collectors.toSet());
	}

	private static Map<Integer, List<Claim>> byYear(List<Claim> claims) {
		return claims.stream().collect(Collectors.groupingBy(Claim::assessmentYear, TreeMap::new, Collectors.toList()));
	}

}
