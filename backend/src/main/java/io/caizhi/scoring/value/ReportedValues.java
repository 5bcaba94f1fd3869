package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.value.ManualMetrics.Wanted;
import io.caizhi.scoring.value.ReportedValue.Said;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Values reported by hand: entered with evidence by the unit itself or by the department
 * that leads the indicator, verified or sent back by the office, while the month is open.
 * Many are entered or decided on at once, all of them or none.
 */
@Service
public class ReportedValues {

	/** Whole digits and decimals that a value may have. */
	private static final int WHOLE = 14;

	private static final int DECIMALS = 6;

	private final ReportedValueRepository repository;

	private final Plans plans;

	private final AssessmentCalendar calendar;

	private final Units units;

	private final DistrictScopes scopes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportedValues(ReportedValueRepository repository, Plans plans, AssessmentCalendar calendar, Units units,
			DistrictScopes scopes, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.plans = plans;
		this.calendar = calendar;
		this.units = units;
		this.scopes = scopes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A value to be reported.
	 *
	 * @param unit the code of the unit
	 * @param version the version that was seen, 0 where there was none
	 */
	public record Report(String unit, MetricCode metric, BigDecimal value, String evidence, @Nullable String reference,
			int version) {

	}

	/**
	 * The office's decision on a value.
	 *
	 * @param comment why it is sent back; absent where it is verified
	 */
	public record Decision(String unit, MetricCode metric, boolean verified, @Nullable String comment, int version) {

	}

	/**
	 * Enters values of a month.
	 * @param pointer where a value stands in the request, for what is wrong with it
	 * @throws Refusal not found, where one is not this official's to enter; stale;
	 * conflict {@code month.closed} or {@code month.not-begun}; invalid
	 */
	@Transactional
	public void report(Member official, YearMonth month, List<Report> reports, Function<Integer, String> pointer) {
		official.require(Role.OFFICIAL);
		require(faults(reports, pointer));
		DistrictScope scope = this.scopes.inPart(official);
		this.calendar.requireOpen(official.district(), month);
		ManualMetrics manual = new ManualMetrics(plan(official, month));
		Map<String, TenantId> byCode = codes(scope);
		Map<Key, ReportedValue> held = held(scope, month);
		Map<Key, ReportedValue> monthBefore = byKey(this.repository.ofMonth(scope, month.minusMonths(1)));
		Map<ReportedValue, Burden> cost = new HashMap<>();
		Instant now = this.clock.instant();
		List<ReportedValue> first = new ArrayList<>();
		List<ReportedValue> anew = new ArrayList<>();
		for (Report report : reports) {
			TenantId unit = unit(byCode, report.unit());
			Wanted wanted = manual.find(report.metric()).orElseThrow(Refusal::notFound);
			if (!manual.concerns(wanted, official.tenant(), unit)) {
				throw Refusal.notFound();
			}
			Said said = new Said(report.value(), report.evidence().strip(), stripped(report.reference()));
			Key key = new Key(unit, report.metric());
			ReportedValue before = held.get(key);
			requireSeen(before, report.version());
			ReportedValue after = (before != null) ? before.anew(said, official.tenant(), official.subject(), now)
					: ReportedValue.first(unit, month, report.metric(), said, official.tenant(), official.subject(),
							now);
			held.put(key, after);
			cost.put(after, ValueBurden.of(said, before, monthBefore.get(key)));
			((before != null) ? anew : first).add(after);
		}
		this.repository.insert(scope, first);
		this.repository.update(scope, anew);
		first.addAll(anew);
		this.repository.keep(scope, first, now, official.subject(), (value) -> cost.getOrDefault(value, Burden.NONE));
		tell(official, first);
	}

	/**
	 * Verifies values of a month, or sends them back.
	 * @throws Refusal not found; stale; conflict {@code month.closed},
	 * {@code value.not-reported} or {@code value.own-report}; invalid
	 */
	@Transactional
	public void decide(Member office, YearMonth month, List<Decision> decisions) {
		office.require(Role.OFFICE);
		DistrictScope scope = office.districtScope();
		this.calendar.requireOpen(office.district(), month);
		Map<String, TenantId> byCode = codes(scope);
		Map<Key, ReportedValue> held = held(scope, month);
		List<ReportedValue> decided = new ArrayList<>();
		for (int i = 0; i < decisions.size(); i++) {
			Decision decision = decisions.get(i);
			Key key = new Key(unit(byCode, decision.unit()), decision.metric());
			ReportedValue before = held.get(key);
			if (before == null) {
				throw Refusal.notFound();
			}
			requireSeen(before, decision.version());
			ReportedValue after = decision.verified() ? before.verify(office.subject())
					: before.sendBack(office.subject(), comment(decision, "/decisions/" + i));
			held.put(key, after);
			decided.add(after);
		}
		this.repository.update(scope, decided);
		this.repository.keep(scope, decided, this.clock.instant(), office.subject(), (value) -> Burden.NONE);
		tell(office, decided);
	}

	private PlanContent plan(Member member, YearMonth month) {
		return this.plans.inForce(member.district(), month).orElseThrow(Refusal::notFound);
	}

	private Map<String, TenantId> codes(DistrictScope scope) {
		return this.units.all(scope).stream().collect(Collectors.toMap(Unit::code, Unit::id));
	}

	private Map<Key, ReportedValue> held(DistrictScope scope, YearMonth month) {
		return byKey(this.repository.lockMonth(scope, month));
	}

	private static Map<Key, ReportedValue> byKey(List<ReportedValue> values) {
		Map<Key, ReportedValue> byKey = new HashMap<>();
		values.forEach((value) -> byKey.put(new Key(value.unit(), value.metric()), value));
		return byKey;
	}

	private void tell(Member member, List<ReportedValue> moved) {
		Map<TenantId, List<ReportedValue>> byUnit = moved.stream().collect(Collectors.groupingBy(ReportedValue::unit));
		byUnit.forEach((unit, values) -> values.stream()
			.collect(Collectors.groupingBy(ReportedValue::status))
			.forEach((status, same) -> this.events.publishEvent(new ValueMoved(unit, member.district(),
					member.subject(), same.getFirst().month(), status, same.size()))));
	}

	private static TenantId unit(Map<String, TenantId> byCode, String code) {
		TenantId unit = byCode.get(code);
		if (unit == null) {
			throw Refusal.notFound();
		}
		return unit;
	}

	private static void requireSeen(@Nullable ReportedValue before, int seen) {
		if (seen != ((before != null) ? before.version() : 0)) {
			throw Refusal.stale();
		}
	}

	private static List<Fault> faults(List<Report> reports, Function<Integer, String> pointer) {
		List<Fault> faults = new ArrayList<>();
		for (int i = 0; i < reports.size(); i++) {
			Report report = reports.get(i);
			if (!storable(report.value())) {
				faults.add(new Fault(pointer.apply(i) + "/value", "value.number",
						Map.of("whole", WHOLE, "decimals", DECIMALS)));
			}
			if (PersonalNumber.standsIn(report.evidence())) {
				faults.add(new Fault(pointer.apply(i) + "/evidence", "text.personal-number"));
			}
			if (report.reference() != null && PersonalNumber.standsIn(report.reference())) {
				faults.add(new Fault(pointer.apply(i) + "/reference", "text.personal-number"));
			}
		}
		return faults;
	}

	private static boolean storable(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return value.signum() >= 0 && stripped.scale() <= DECIMALS
				&& (long) stripped.precision() - stripped.scale() <= WHOLE;
	}

	private static void require(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

	private static String comment(Decision decision, String where) {
		String comment = stripped(decision.comment());
		if (comment == null) {
			throw Refusal.invalid(where + "/comment", "value.comment");
		}
		if (PersonalNumber.standsIn(comment)) {
			throw Refusal.invalid(where + "/comment", "text.personal-number");
		}
		return comment;
	}

	private static @Nullable String stripped(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** Which value of a month. */
	private record Key(TenantId unit, MetricCode metric) {

	}

}
