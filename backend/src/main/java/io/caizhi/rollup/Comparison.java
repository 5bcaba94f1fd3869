package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.DistrictYears;
import io.caizhi.rollup.RecordsRepository.Booked;
import io.caizhi.rollup.RecordsRepository.Credited;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * One walk through a district's records, piece by piece. Each piece is read in one
 * picture of the database, so that what is booked meanwhile lies in all of it or in none,
 * and nobody is made to wait.
 */
final class Comparison {

	/** Differences kept of one walk; more of them say no more. */
	static final int MOST = 1000;

	private static final int HIRES_AT_ONCE = 1000;

	private static final int PERSONS_AT_ONCE = 2000;

	private static final String BEFORE_ALL = "00".repeat(32);

	private final RecordsRepository records;

	private final DistrictYears years;

	private final TransactionOperations picture;

	private final List<Difference> differences = new ArrayList<>();

	private int found;

	private int units;

	private long summaries;

	private long hires;

	private long persons;

	/**
	 * @param years those of the district
	 * @param picture reads without locks, and everything as of one moment
	 */
	Comparison(RecordsRepository records, DistrictYears years, TransactionOperations picture) {
		this.records = records;
		this.years = years;
		this.picture = picture;
	}

	void district(TenantId district) {
		this.records.units(district).forEach((unit, code) -> {
			this.units++;
			this.records.months(unit)
				.forEach((month) -> this.picture.executeWithoutResult((status) -> month(unit, code, month)));
			hires(unit, code);
		});
		persons(district);
	}

	List<Difference> differences() {
		return this.differences;
	}

	int found() {
		return this.found;
	}

	int units() {
		return this.units;
	}

	long summaries() {
		return this.summaries;
	}

	long hires() {
		return this.hires;
	}

	long persons() {
		return this.persons;
	}

	private void month(TenantId unit, String code, YearMonth month) {
		Map<EnterpriseId, Figure> byEnterprise = new HashMap<>();
		Map<UnitChange.Key, Figure> byGrain = new TreeMap<>();
		for (Booked booked : this.records.booked(unit, month)) {
			byEnterprise.merge(booked.enterprise(), booked.figure(), Figure::plus);
			for (Grain grain : Grain.values()) {
				byGrain.merge(UnitChange.Key.of(grain, month, booked.education(), booked.channel()), booked.figure(),
						Figure::plus);
			}
		}
		compare(byEnterprise, this.records.enterpriseSummaries(unit, month),
				(enterprise, expected, found) -> report(Difference.Kind.ENTERPRISE_SUMMARY, code, month,
						"enterprise/" + enterprise, words(expected), words(found)));
		compare(byGrain, this.records.unitSummaries(unit, month),
				(key, expected, found) -> report(Difference.Kind.UNIT_SUMMARY, code, month,
						(key.grain().name() + " " + key.education() + " " + key.channel()).strip(), words(expected),
						words(found)));
	}

	private <K> void compare(Map<K, Figure> expected, Map<K, Figure> kept, Unequal<K> unequal) {
		Set<K> keys = new LinkedHashSet<>(expected.keySet());
		keys.addAll(kept.keySet());
		for (K key : keys) {
			this.summaries++;
			Figure should = expected.getOrDefault(key, Figure.ZERO);
			Figure is = kept.getOrDefault(key, Figure.ZERO);
			if (!should.equals(is)) {
				unequal.say(key, should, is);
			}
		}
	}

	private void hires(TenantId unit, String code) {
		long after = 0;
		for (long end = this.records.end(unit, after, HIRES_AT_ONCE); end != 0; end = this.records.end(unit, after,
				HIRES_AT_ONCE)) {
			long from = after;
			long upTo = end;
			this.picture.executeWithoutResult((status) -> this.records.hires(unit, from, upTo).forEach((hire) -> {
				this.hires++;
				hire.fault()
					.ifPresent((fault) -> report(Difference.Kind.BOOKING, code, null,
							"hire/" + Identifiers.text(hire.id()), fault.expected(), fault.found()));
			}));
			after = end;
		}
	}

	private void persons(TenantId district) {
		String after = BEFORE_ALL;
		for (@Nullable
		String end = this.records.endOfPersons(district, after, PERSONS_AT_ONCE); end != null; end = this.records
			.endOfPersons(district, after, PERSONS_AT_ONCE)) {
			for (Credited person : this.records.credits(district, this.years, after, end)) {
				this.persons++;
				if (person.credit().compareTo(BigDecimal.ONE) > 0) {
					report(Difference.Kind.CREDIT, "", null, "hire/" + Identifiers.text(person.hire()), "1.00 at most",
							person.credit().toPlainString());
				}
			}
			after = end;
		}
	}

	private void report(Difference.Kind kind, String unit, @Nullable YearMonth month, String place, String expected,
			String found) {
		this.found++;
		if (this.differences.size() < MOST) {
			this.differences.add(new Difference(kind, unit, month, place, expected, found));
		}
	}

	private static String words(Figure figure) {
		return "counted %s, college %s, late %s, duplicate %d, insured %s, degree checked %s, college insured %s, college degree checked %s"
			.formatted(figure.counted().toPlainString(), figure.college(), figure.late(), figure.duplicate(),
					figure.insured(), figure.degreeChecked(), figure.collegeInsured(), figure.collegeDegreeChecked());
	}

	private interface Unequal<K> {

		void say(K key, Figure expected, Figure found);

	}

}
