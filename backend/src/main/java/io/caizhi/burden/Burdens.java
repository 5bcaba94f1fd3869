package io.caizhi.burden;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.burden.BurdenView.OfForm;
import io.caizhi.burden.BurdenView.OfMonth;
import io.caizhi.burden.BurdenView.OfUnit;
import io.caizhi.burden.BurdenView.UnitLine;
import io.caizhi.kernel.Burden;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.tenancy.BurdenBook;
import io.caizhi.tenancy.BurdenBook.Form;
import io.caizhi.tenancy.BurdenBook.Kind;
import io.caizhi.tenancy.BurdenBook.Line;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reporting costs, as far as each reader may see: those of the district all of its
 * units, an official the own one. Every total is the sum of what is shown below it.
 */
@Service
@Transactional(readOnly = true)
class Burdens {

	private static final Comparator<OfForm> DEAREST = Comparator.<OfForm>comparingLong((line) -> -line.burden().typed())
		.thenComparingLong((line) -> -line.burden().fields())
		.thenComparing(OfForm::form)
		.thenComparing((line) -> (line.kind() != null) ? line.kind().code() : "");

	private final List<BurdenBook> books;

	private final Units units;

	private final DistrictScopes scopes;

	private final AssessmentCalendar calendar;

	private final AssessmentYears years;

	Burdens(List<BurdenBook> books, Units units, DistrictScopes scopes, AssessmentCalendar calendar,
			AssessmentYears years) {
		this.books = books;
		this.units = units;
		this.scopes = scopes;
		this.calendar = calendar;
		this.years = years;
	}

	/**
	 * What was reported in, within a unit and a month.
	 */
	record Part(Unit unit, YearMonth month, Form form, @Nullable Kind kind, Burden burden) {

	}

	/**
	 * A month of all that the member may see.
	 * @throws Refusal invalid, when no such month is ever assessed
	 */
	BurdenView month(Member member, YearMonth month) {
		return view(member, month, seen(member), null);
	}

	/**
	 * A month of one unit of the district.
	 * @throws Refusal not found, when the district has no such unit; invalid
	 */
	BurdenView unit(Member member, String code, YearMonth month) {
		Unit unit = this.units.find(member.districtScope(), code);
		return view(member, month, List.of(unit), unit);
	}

	/** A year of all that the member may see, in the order of units, months and forms. */
	List<Part> year(Member member, AssessmentYear year) {
		List<Unit> seen = seen(member);
		return lines(member, null, year.months().getFirst(), year.months().getLast())
			.flatMap((line) -> seen.stream()
				.filter((unit) -> unit.id().equals(line.unit()))
				.map((unit) -> new Part(unit, line.month(), line.form(), line.kind(), line.burden())))
			.sorted(Comparator.<Part>comparingInt((part) -> seen.indexOf(part.unit()))
				.thenComparing(Part::month)
				.thenComparing(Part::form)
				.thenComparing((part) -> (part.kind() != null) ? part.kind().code() : ""))
			.toList();
	}

	private BurdenView view(Member member, YearMonth month, List<Unit> seen, @Nullable Unit one) {
		this.calendar.period(member.district(), month);
		AssessmentYear year = this.years.holding(member.district(), month);
		YearMonth before = month.minusMonths(1);
		YearMonth first = year.months().getFirst();
		List<Line> lines = lines(member, one, before.isBefore(first) ? before : first, year.months().getLast())
			.toList();
		List<UnitLine> units = seen.stream()
			.map((unit) -> new UnitLine(OfUnit.of(unit), sum(lines, month, of(unit)), sum(lines, before, of(unit))))
			.toList();
		List<OfMonth> months = year.months()
			.stream()
			.map((each) -> new OfMonth(each, sum(lines, each, (line) -> true)))
			.toList();
		return new BurdenView(month, year.value(), (one != null) ? OfUnit.of(one) : null,
				total(units, UnitLine::burden), total(units, UnitLine::before), months, forms(lines, month, before),
				units);
	}

	private static List<OfForm> forms(List<Line> lines, YearMonth month, YearMonth before) {
		Map<FormKey, List<Line>> byForm = lines.stream()
			.filter((line) -> line.month().equals(month) || line.month().equals(before))
			.collect(Collectors.groupingBy(FormKey::of, LinkedHashMap::new, Collectors.toList()));
		return byForm.entrySet()
			.stream()
			.map((form) -> new OfForm(form.getKey().form(), form.getKey().kind(),
					sum(form.getValue(), month, (line) -> true), sum(form.getValue(), before, (line) -> true)))
			.sorted(DEAREST)
			.toList();
	}

	/** Whoever is of a unit sees it alone; the question is never put wider. */
	private Stream<Line> lines(Member member, @Nullable Unit one, YearMonth first, YearMonth last) {
		DistrictScope scope = scope(member);
		@Nullable TenantId alone = member.is(Role.OFFICIAL) ? member.tenant() : (one != null) ? one.id() : null;
		return this.books.stream().flatMap((book) -> book.between(scope, alone, first, last).stream());
	}

	private List<Unit> seen(Member member) {
		List<Unit> all = this.units.all(scope(member));
		return member.is(Role.OFFICIAL) ? all.stream().filter((unit) -> unit.id().equals(member.tenant())).toList()
				: all;
	}

	private DistrictScope scope(Member member) {
		return member.is(Role.OFFICIAL) ? this.scopes.inPart(member) : member.districtScope();
	}

	private static Predicate<Line> of(Unit unit) {
		return (line) -> line.unit().equals(unit.id());
	}

	private static Burden sum(List<Line> lines, YearMonth month, Predicate<Line> which) {
		return lines.stream()
			.filter((line) -> line.month().equals(month))
			.filter(which)
			.map(Line::burden)
			.reduce(Burden.NONE, Burden::plus);
	}

	private static Burden total(List<UnitLine> units, Function<UnitLine, Burden> which) {
		return units.stream().map(which).reduce(Burden.NONE, Burden::plus);
	}

	/** A form with its kind. */
	private record FormKey(Form form, @Nullable Kind kind) {

		static FormKey of(Line line) {
			return new FormKey(line.form(), line.kind());
		}

	}

}
