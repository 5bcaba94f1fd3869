package io.caizhi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.caizhi.demo.Chance.Purpose;
import io.caizhi.demo.PlannedReturn.Objection;
import io.caizhi.hiring.SendBackReason;
import io.caizhi.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;

/**
 * The year that runs, up to a moment: earlier months verified, last month with returns
 * still waiting, this month with every kind of work, so that each role finds some.
 */
final class RunningYear {

	/**
	 * What enterprises of a unit have done so far this month, in the order of the list.
	 */
	private static final List<State> THIS_MONTH = List.of(State.DRAFT, State.SENT_BACK, State.SUBMITTED, State.NIL,
			State.VERIFIED, State.SUBMITTED, State.ABSENT);

	private static final List<State> LAST_MONTH = List.of(State.VERIFIED, State.VERIFIED, State.SUBMITTED,
			State.VERIFIED, State.VERIFIED, State.VERIFIED_NIL, State.ABSENT);

	private static final int HIRES_A_MONTH = 80;

	private static final int COLLEGE_A_MONTH = 13;

	private final List<DemoUnit> units;

	private final Instant now;

	private final YearMonth thisMonth;

	private int nextPerson;

	private final List<Newcomer> known;

	private RunningYear(List<DemoUnit> units, Instant now, int nextPerson, List<Newcomer> known) {
		this.units = units;
		this.now = now;
		this.thisMonth = ChinaTime.month(now);
		this.nextPerson = nextPerson;
		this.known = known;
	}

	/** How far an enterprise has come with a month. */
	private enum State {

		ABSENT, DRAFT, SUBMITTED, NIL, SENT_BACK, VERIFIED, VERIFIED_NIL

	}

	static List<PlannedReturn> nanqiao(Catalogue catalogue, Instant now) {
		return plan(catalogue.units(Catalogue.NANQIAO), now, 1, ReferenceYear.NEXT_PERSON);
	}

	static List<PlannedReturn> langya(Catalogue catalogue, Instant now) {
		return plan(catalogue.units(Catalogue.LANGYA), now, 16, ReferenceYear.NEXT_PERSON + 20_000);
	}

	/**
	 * @param part one over this share of the usual number of hires
	 */
	private static List<PlannedReturn> plan(List<DemoUnit> units, Instant now, int part, int firstPerson) {
		List<YearMonth> behind = behind(ChinaTime.month(now));
		int hires = behind.size() * HIRES_A_MONTH / part;
		List<PlannedReturn> reported = behind.isEmpty() ? List.of()
				: ReportedMonths.plan(units, behind, hires, behind.size() * COLLEGE_A_MONTH / part, firstPerson);
		List<Newcomer> known = reported.stream()
			.flatMap((planned) -> planned.hires().stream())
			.filter((hire) -> !hire.again())
			.map(PlannedHire::person)
			.toList();
		RunningYear year = new RunningYear(units, now, firstPerson + hires, known);
		return Stream.of(reported, year.lastMonth(), year.thisMonth()).flatMap(List::stream).toList();
	}

	/** The months of this year before last month. */
	private static List<YearMonth> behind(YearMonth thisMonth) {
		return Stream.iterate(YearMonth.of(thisMonth.getYear(), 1), (month) -> month.plusMonths(1))
			.takeWhile((month) -> month.isBefore(thisMonth.minusMonths(1)))
			.toList();
	}

	private List<PlannedReturn> lastMonth() {
		YearMonth month = this.thisMonth.minusMonths(1);
		List<PlannedReturn> planned = new ArrayList<>();
		eachReporting((unit, enterprise, state) -> {
			Chance chance = Chance.of(Purpose.WAITING, enterprise.number(), month);
			Timing timing = Timing.usual(month, false, chance).before(this.now);
			add(planned, unit, enterprise, month, timing, month.lengthOfMonth(),
					(unit.pace() == Pace.BEHIND && state == State.VERIFIED) ? State.SUBMITTED : state, chance);
		}, LAST_MONTH);
		return planned;
	}

	private List<PlannedReturn> thisMonth() {
		List<PlannedReturn> planned = new ArrayList<>();
		eachReporting((unit, enterprise, state) -> {
			Chance chance = Chance.of(Purpose.WAITING, enterprise.number(), this.thisMonth);
			Timing timing = Timing.soFar(this.thisMonth, this.now, chance);
			add(planned, unit, enterprise, this.thisMonth, timing, ChinaTime.day(timing.enteredAt()).getDayOfMonth(),
					state, chance);
		}, THIS_MONTH);
		return planned;
	}

	private interface Visitor {

		void visit(DemoUnit unit, DemoEnterprise enterprise, State state);

	}

	/** Each unit begins the round of states one place further on. */
	private void eachReporting(Visitor visitor, List<State> states) {
		for (int u = 0; u < this.units.size(); u++) {
			DemoUnit unit = this.units.get(u);
			for (int e = 0; e < unit.enterprises().size(); e++) {
				DemoEnterprise enterprise = unit.enterprises().get(e);
				if (enterprise.reporterName() != null && unit.pace() != Pace.ABSENT) {
					visitor.visit(unit, enterprise, states.get((u + e) % states.size()));
				}
			}
		}
	}

	private void add(List<PlannedReturn> planned, DemoUnit unit, DemoEnterprise enterprise, YearMonth month,
			Timing timing, int days, State state, Chance chance) {
		if (state == State.ABSENT) {
			return;
		}
		boolean nil = state == State.NIL || state == State.VERIFIED_NIL;
		List<PlannedHire> hires = nil ? List.of() : hires(enterprise, month, days, state, chance);
		@Nullable Instant submittedAt = (state == State.DRAFT) ? null : timing.submittedAt();
		@Nullable Instant decidedAt = switch (state) {
			case VERIFIED, VERIFIED_NIL, SENT_BACK -> timing.decidedAt();
			case ABSENT, DRAFT, SUBMITTED, NIL -> null;
		};
		List<Objection> objections = (state == State.SENT_BACK) ? objections(hires.size()) : List.of();
		planned.add(new PlannedReturn(unit, enterprise, month, hires, timing.enteredAt(), submittedAt, decidedAt,
				objections));
	}

	/**
	 * Here and there one of a submitted return was counted for another enterprise before.
	 */
	private List<PlannedHire> hires(DemoEnterprise enterprise, YearMonth month, int days, State state, Chance chance) {
		List<PlannedHire> hires = new ArrayList<>();
		int count = chance.between(3, 3 + enterprise.size());
		for (int i = 0; i < count; i++) {
			LocalDate hiredOn = month.atDay(chance.between(1, days));
			hires.add(PlannedHire.of(Newcomers.invent(this.nextPerson++, chance.percent(25), hiredOn), hiredOn, chance,
					false));
		}
		if (state == State.SUBMITTED && !this.known.isEmpty() && chance.percent(40)) {
			hires.add(PlannedHire.of(chance.oneOf(this.known), month.atDay(chance.between(1, days)), chance, true));
		}
		return List.copyOf(hires);
	}

	private static List<Objection> objections(int rows) {
		return List.of(new Objection(0, SendBackReason.EDUCATION, "请按毕业证书核对学历层次后重新提交"),
				new Objection(rows - 1, SendBackReason.OTHER, "劳动合同未见盖章页，请补齐后说明岗位"));
	}

}
