package io.caizhi.supervision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.hiring.AbsentEnterprises;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Quotation;
import io.caizhi.kernel.TenantId;
import io.caizhi.kernel.Wording;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.Period;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.standing.MilestoneState;
import io.caizhi.scoring.standing.PlanStanding;
import io.caizhi.scoring.standing.PlanStandings;
import io.caizhi.scoring.standing.TimeNode;
import io.caizhi.supervision.SupervisionNotice.Addressee;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.TenantStatus;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

import org.springframework.stereotype.Service;

/**
 * What notices can be raised from: of every indicator the last time node that passed and
 * was not reached, for the unit that leads it, and returns that were missing when their
 * month closed, for the unit of the enterprises. What a notice was raised from is not
 * offered again.
 */
@Service
class Candidates {

	/** How many months back missing returns are still a matter to act on. */
	private static final int MONTHS_BACK = 3;

	private final PlanStandings standings;

	private final Plans plans;

	private final AbsentEnterprises absent;

	private final AssessmentCalendar calendar;

	private final Units units;

	private final SupervisionRepository notices;

	private final Wording wording;

	private final Clock clock;

	Candidates(PlanStandings standings, Plans plans, AbsentEnterprises absent, AssessmentCalendar calendar, Units units,
			SupervisionRepository notices, Wording wording, Clock clock) {
		this.standings = standings;
		this.plans = plans;
		this.absent = absent;
		this.calendar = calendar;
		this.units = units;
		this.notices = notices;
		this.wording = wording;
		this.clock = clock;
	}

	/** All of a district, milestones first, then returns by month and unit. */
	List<Candidate> of(DistrictScope scope) {
		Map<TenantId, Unit> active = this.units.all(scope)
			.stream()
			.filter((unit) -> unit.status() == TenantStatus.ACTIVE)
			.collect(Collectors.toMap(Unit::id, Function.identity()));
		List<Candidate> all = new ArrayList<>(milestones(scope, active));
		all.addAll(returns(scope, active));
		Set<String> raised = this.notices.raised(scope.district().asTenant(),
				all.stream().map(Candidate::key).toList());
		return all.stream().filter((candidate) -> !raised.contains(candidate.key())).toList();
	}

	private List<Candidate> milestones(DistrictScope scope, Map<TenantId, Unit> active) {
		YearMonth month = ChinaTime.month(this.clock.instant());
		Optional<PlanContent> plan = this.plans.inForce(scope, month);
		Optional<PlanStanding> standing = plan.isPresent() ? this.standings.of(scope, month) : Optional.empty();
		if (plan.isEmpty() || standing.isEmpty()) {
			return List.of();
		}
		Map<IndicatorCode, TimeNode> last = new TreeMap<>(Comparator.comparing(IndicatorCode::value));
		standing.get()
			.nodes()
			.stream()
			.filter((node) -> node.state() == MilestoneState.OVERDUE)
			.forEach((node) -> last.put(node.indicator(), node));
		return last.values()
			.stream()
			.flatMap((node) -> plan.get()
				.indicator(node.indicator())
				.map(Indicator::leadUnit)
				.map(active::get)
				.map((unit) -> milestone(plan.get(), node, unit, standing.get().day()))
				.stream())
			.toList();
	}

	private Candidate milestone(PlanContent plan, TimeNode node, Unit unit, LocalDate day) {
		Map<String, Object> words = new HashMap<>();
		words.put("indicator", Quotation.inner(node.name()));
		words.put("due", day(node.due()));
		words.put("day", day(day));
		words.put("wanted", plain(Objects.requireNonNull(node.wanted(), "what is overdue was wanted")));
		words.put("measure", node.unitOfMeasure());
		BigDecimal actual = node.actual();
		if (actual != null) {
			words.put("actual", plain(actual));
		}
		return new Candidate(NoticeSource.MILESTONE,
				new MilestoneKey(plan.plan(), node.indicator(), node.due()).toString(), null, addressee(unit),
				this.wording.chinese("supervision.milestone-title", words), this.wording.chinese(
						(actual != null) ? "supervision.milestone-demand" : "supervision.milestone-missing", words));
	}

	private List<Candidate> returns(DistrictScope scope, Map<TenantId, Unit> active) {
		YearMonth current = ChinaTime.month(this.clock.instant());
		List<YearMonth> months = this.calendar
			.periods(scope.district(),
					Stream.iterate(current, (month) -> month.minusMonths(1)).limit(MONTHS_BACK + 1L).toList())
			.values()
			.stream()
			.filter(Period::closed)
			.map(Period::month)
			.sorted(Comparator.reverseOrder())
			.limit(MONTHS_BACK)
			.toList();
		Map<TenantId, Map<YearMonth, Integer>> missing = months.isEmpty() ? Map.of()
				: this.absent.inDistrict(scope, months);
		return months.stream()
			.flatMap((month) -> active.values()
				.stream()
				.sorted(Comparator.comparing(Unit::code))
				.filter((unit) -> missing.getOrDefault(unit.id(), Map.of()).getOrDefault(month, 0) > 0)
				.map((unit) -> returns(unit, month, missing.get(unit.id()).get(month))))
			.toList();
	}

	private Candidate returns(Unit unit, YearMonth month, int missing) {
		Map<String, Object> words = Map.of("year", month.getYear(), "month", month.getMonthValue(), "count", missing);
		return new Candidate(NoticeSource.RETURNS, "returns/" + month + "/" + unit.id().value(), month, addressee(unit),
				this.wording.chinese("supervision.returns-title", words),
				this.wording.chinese("supervision.returns-demand", words));
	}

	static Addressee addressee(Unit unit) {
		return new Addressee(unit.id(), unit.code(), unit.name());
	}

	private static String day(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

	private static String plain(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

}
