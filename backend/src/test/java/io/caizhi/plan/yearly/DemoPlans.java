package io.caizhi.plan.yearly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.plan.yearly.IndicatorForm.MilestoneForm;
import io.caizhi.plan.yearly.IndicatorForm.ResponsibleForm;
import io.caizhi.plan.yearly.MetricForm.Kind;
import io.caizhi.plan.yearly.TargetBlock.Cell;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's plan 招才引智"质量突破年" as {@code demo/plan.csv} lists it, written and issued by
 * the office: subjects from the public report, codes, rules and targets made up for the
 * demo.
 */
@Component
@Profile("demo")
public class DemoPlans {

	private static final List<UnitCategory> CATEGORIES = List.of(UnitCategory.TOWN, UnitCategory.PARK,
			UnitCategory.PLATFORM, UnitCategory.DEPARTMENT);

	private static final int FIRST_TARGET = 13;

	private static final List<String> MASTERS = List.of("11", "14");

	private final PlanReading reading;

	private final PlanEditing editing;

	private final PlanIssuing issuing;

	DemoPlans(PlanReading reading, PlanEditing editing, PlanIssuing issuing) {
		this.reading = reading;
		this.editing = editing;
		this.issuing = issuing;
	}

	/**
	 * Writes and issues the year's plan, unless there is one.
	 * @param weights how much of the usual target a unit has, by its code
	 */
	@Transactional
	public void issue(Member office, int year, Map<String, BigDecimal> weights) {
		if (this.reading.all(office).stream().anyMatch((plan) -> plan.year() == year)) {
			return;
		}
		List<String[]> rows = rows();
		Plan plan = this.editing.create(office, new PlanGeneral(year, year + " 年招才引智“质量突破年”工作方案（演示）", null));
		plan = this.editing.setMeasures(office, plan.id(), measures(rows), seen(plan));
		plan = this.editing.setMetrics(office, plan.id(), metrics(rows), seen(plan));
		for (String[] row : rows) {
			plan = this.editing.setIndicator(office, plan.id(), new IndicatorCode(row[0]), indicator(row, year),
					seen(plan));
		}
		PlannedUnits units = this.reading.draft(office, plan.id()).units();
		plan = this.editing.setTargets(office, plan.id(), new TargetBlock(null, targets(rows, units, weights)),
				seen(plan));
		this.issuing.issue(office, plan.id(), null, seen(plan));
	}

	private static ExpectedVersion seen(Plan plan) {
		return new ExpectedVersion(plan.version());
	}

	private static List<MeasureForm> measures(List<String[]> rows) {
		Map<String, MeasureForm> measures = new LinkedHashMap<>();
		rows.forEach((row) -> measures.putIfAbsent(row[1], new MeasureForm(row[1], row[2])));
		return List.copyOf(measures.values());
	}

	/** Those on hires and returns by what they count; the others are reported by hand. */
	private static List<MetricEntry> metrics(List<String[]> rows) {
		List<MetricEntry> metrics = new ArrayList<>(List.of(hires("HIRES", "计数录用人数", HireMeasure.COUNTED, null, null),
				hires("COLLEGE", "录用大学生人数", HireMeasure.COLLEGE, null, null),
				hires("CAMPUS", "校园招聘录用人数", HireMeasure.COUNTED, null, List.of("CAMPUS_FAIR")),
				hires("MASTERS", "录用硕士以上人数", HireMeasure.COUNTED, MASTERS, null),
				hires("INSURED", "参保人数", HireMeasure.INSURED, null, null),
				hires("CHECKED", "已核学历的大学生", HireMeasure.COLLEGE_DEGREE_CHECKED, null, null),
				returns("EXPECTED", "应报月报", ReturnMeasure.EXPECTED), returns("ON-TIME", "按时月报", ReturnMeasure.ON_TIME),
				returns("ABSENT", "缺报月报", ReturnMeasure.ABSENT), rate("INSURED-RATE", "参保率", "INSURED", "HIRES"),
				rate("CHECKED-RATE", "学历核查率", "CHECKED", "COLLEGE"),
				rate("ON-TIME-RATE", "月报按时率", "ON-TIME", "EXPECTED")));
		rows.stream()
			.filter((row) -> row[10].startsWith("H-"))
			.map((row) -> new MetricEntry(row[10], row[3] + "（手工报送）",
					new MetricForm(Kind.MANUAL, null, null, null, null, null, null, null, RollUp.SUM)))
			.forEach(metrics::add);
		return metrics;
	}

	private static MetricEntry hires(String code, String name, HireMeasure measure, @Nullable List<String> educations,
			@Nullable List<String> channels) {
		return new MetricEntry(code, name,
				new MetricForm(Kind.HIRES, measure, educations, channels, null, null, null, null, null));
	}

	private static MetricEntry returns(String code, String name, ReturnMeasure measure) {
		return new MetricEntry(code, name,
				new MetricForm(Kind.RETURNS, null, null, null, measure, null, null, null, null));
	}

	private static MetricEntry rate(String code, String name, String numerator, String denominator) {
		return new MetricEntry(code, name, new MetricForm(Kind.RATIO, null, null, null, null, numerator, denominator,
				BigDecimal.valueOf(100), null));
	}

	private static IndicatorForm indicator(String[] row, int year) {
		String[] person = row[9].split("/");
		return new IndicatorForm(row[1], row[3], Dimension.valueOf(row[4]), row[5], Direction.valueOf(row[6]), row[7],
				row[8].equals("-") ? List.of() : List.of(row[8].split(" ")),
				List.of(new ResponsibleForm(person[0], person[1], null, null)), row[10], row[11],
				milestones(row[12], year), row[12].equals("S") ? summer() : null, null);
	}

	private static List<MilestoneForm> milestones(String nodes, int year) {
		return switch (nodes) {
			case "Q" -> List.of(node(year, 3, 31, "0.2"), node(year, 6, 30, "0.5"), node(year, 9, 30, "0.75"));
			case "H" -> List.of(node(year, 6, 30, "0.4"), node(year, 10, 31, "0.8"));
			case "A" -> List.of(node(year, 11, 30, "1"));
			default -> List.of();
		};
	}

	private static MilestoneForm node(int year, int month, int day, String share) {
		return new MilestoneForm(LocalDate.of(year, month, day), new BigDecimal(share));
	}

	/** Graduates come in summer. */
	private static List<@Nullable BigDecimal> summer() {
		return Stream.of("0.03", "0.05", "0.1", "0.15", "0.2", "0.4", "0.65", "0.8", "0.87", "0.92", "0.96", "1")
			.<@Nullable BigDecimal>map(BigDecimal::new)
			.toList();
	}

	private static List<Cell> targets(List<String[]> rows, PlannedUnits units, Map<String, BigDecimal> weights) {
		List<Cell> cells = new ArrayList<>();
		for (String[] row : rows) {
			for (PlannedUnit unit : units.all()) {
				String usual = row[FIRST_TARGET + CATEGORIES.indexOf(unit.category())];
				if (!usual.equals("-")) {
					cells.add(new Cell(row[0], unit.code(), true, usual.equals("*") ? null
							: weighed(usual, row, weights.getOrDefault(unit.code(), BigDecimal.ONE))));
				}
			}
		}
		return cells;
	}

	/** Rates and small numbers are the same for all. */
	private static BigDecimal weighed(String usual, String[] row, BigDecimal weight) {
		BigDecimal target = new BigDecimal(usual);
		boolean same = row[5].equals("%") || target.compareTo(BigDecimal.TEN) < 0;
		return same ? target : target.multiply(weight).setScale(0, RoundingMode.HALF_UP);
	}

	private static List<String[]> rows() {
		try (InputStream stream = DemoPlans.class.getClassLoader().getResourceAsStream("demo/plan.csv")) {
			if (stream == null) {
				throw new IllegalStateException("No resource demo/plan.csv");
			}
			return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split("\\|"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
