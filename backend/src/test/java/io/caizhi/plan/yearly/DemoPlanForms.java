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

import io.caizhi.plan.yearly.IndicatorForm.MilestoneForm;
import io.caizhi.plan.yearly.IndicatorForm.ResponsibleForm;
import io.caizhi.plan.yearly.MetricForm.Kind;
import io.caizhi.plan.yearly.TargetBlock.Cell;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

/**
 * The demo's plan 招才引智"质量突破年" as {@code demo/plan.csv} lists it, in the forms in which
 * the office writes a plan.
 */
public final class DemoPlanForms {

	private static final List<UnitCategory> CATEGORIES = List.of(UnitCategory.TOWN, UnitCategory.PARK,
			UnitCategory.PLATFORM, UnitCategory.DEPARTMENT);

	private static final int FIRST_TARGET = 13;

	private static final List<String> MASTERS = List.of("11", "14");

	private static final String NONE = "-";

	private final List<String[]> rows = rows();

	/** What a scheme has to know of an indicator. */
	public record Subject(IndicatorCode code, Dimension dimension, Direction direction) {

	}

	/**
	 * A part of the plan as it is sent over HTTP.
	 *
	 * @param path of the part, below the plan's draft
	 */
	public record Part(String path, Object body) {

	}

	/** The indicators that units of a category have. */
	public List<Subject> subjects(UnitCategory category) {
		return this.rows.stream()
			.filter((row) -> !row[FIRST_TARGET + CATEGORIES.indexOf(category)].equals(NONE))
			.map((row) -> new Subject(new IndicatorCode(row[0]), Dimension.valueOf(row[4]), Direction.valueOf(row[6])))
			.toList();
	}

	/** The metrics that are reported by hand. */
	public List<String> manualMetrics() {
		return metrics().stream()
			.filter((entry) -> entry.metric().kind() == Kind.MANUAL)
			.map(MetricEntry::code)
			.toList();
	}

	/** What begins the plan. */
	public Object begin(int year) {
		return general(year);
	}

	/**
	 * All of the plan, one part after the other.
	 * @param units by their codes
	 */
	public List<Part> parts(int year, Map<String, UnitCategory> units) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Part("/measures", Map.of("measures", measures())));
		parts.add(new Part("/metrics", Map.of("metrics", metrics())));
		indicators(year).forEach((code, form) -> parts.add(new Part("/indicators/" + code, form)));
		parts.add(new Part("/targets", targets(units, Map.of())));
		return parts;
	}

	PlanGeneral general(int year) {
		return new PlanGeneral(year, year + " 年招才引智“质量突破年”工作方案（演示）", null);
	}

	List<MeasureForm> measures() {
		Map<String, MeasureForm> measures = new LinkedHashMap<>();
		this.rows.forEach((row) -> measures.putIfAbsent(row[1], new MeasureForm(row[1], row[2])));
		return List.copyOf(measures.values());
	}

	/**
	 * Those on hires and returns by what they count, those on ledgers by the metric of a
	 * kind; the others are reported by hand.
	 */
	List<MetricEntry> metrics() {
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
		this.rows.stream()
			.filter((row) -> row[10].startsWith("H-"))
			.map((row) -> new MetricEntry(row[10], row[3] + "（手工报送）",
					new MetricForm(Kind.MANUAL, null, null, null, null, null, null, null, RollUp.SUM, null, null)))
			.forEach(metrics::add);
		this.rows.stream()
			.filter((row) -> row[10].startsWith("L-"))
			.map((row) -> ledger(row[3] + "（台账）", row[10].split("[@:]")))
			.forEach(metrics::add);
		return metrics;
	}

	private static MetricEntry ledger(String name, String[] parts) {
		return new MetricEntry(parts[0], name,
				new MetricForm(Kind.LEDGER, null, null, null, null, null, null, null, null, parts[1], parts[2]));
	}

	private static MetricEntry hires(String code, String name, HireMeasure measure, @Nullable List<String> educations,
			@Nullable List<String> channels) {
		return new MetricEntry(code, name,
				new MetricForm(Kind.HIRES, measure, educations, channels, null, null, null, null, null, null, null));
	}

	private static MetricEntry returns(String code, String name, ReturnMeasure measure) {
		return new MetricEntry(code, name,
				new MetricForm(Kind.RETURNS, null, null, null, measure, null, null, null, null, null, null));
	}

	private static MetricEntry rate(String code, String name, String numerator, String denominator) {
		return new MetricEntry(code, name, new MetricForm(Kind.RATIO, null, null, null, null, numerator, denominator,
				BigDecimal.valueOf(100), null, null, null));
	}

	/** By their codes, in the plan's order. */
	Map<String, IndicatorForm> indicators(int year) {
		Map<String, IndicatorForm> indicators = new LinkedHashMap<>();
		this.rows.forEach((row) -> indicators.put(row[0], indicator(row, year)));
		return indicators;
	}

	private static IndicatorForm indicator(String[] row, int year) {
		String[] person = row[9].split("/");
		return new IndicatorForm(row[1], row[3], Dimension.valueOf(row[4]), row[5], Direction.valueOf(row[6]), row[7],
				row[8].equals(NONE) ? List.of() : List.of(row[8].split(" ")),
				List.of(new ResponsibleForm(person[0], person[1], null, null)), row[10].split("@")[0], row[11],
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

	/**
	 * The whole grid.
	 * @param units by their codes
	 * @param weights how much of the usual target a unit has, by its code
	 */
	TargetBlock targets(Map<String, UnitCategory> units, Map<String, BigDecimal> weights) {
		List<Cell> cells = new ArrayList<>();
		for (String[] row : this.rows) {
			units.forEach((unit, category) -> {
				String usual = row[FIRST_TARGET + CATEGORIES.indexOf(category)];
				if (!usual.equals(NONE)) {
					cells.add(new Cell(row[0], unit, true, usual.equals("*") ? null
							: weighed(usual, row, weights.getOrDefault(unit, BigDecimal.ONE))));
				}
			});
		}
		return new TargetBlock(null, cells);
	}

	/** Rates and small numbers are the same for all. */
	private static BigDecimal weighed(String usual, String[] row, BigDecimal weight) {
		BigDecimal target = new BigDecimal(usual);
		boolean same = row[5].equals("%") || target.compareTo(BigDecimal.TEN) < 0;
		return same ? target : target.multiply(weight).setScale(0, RoundingMode.HALF_UP);
	}

	private static List<String[]> rows() {
		try (InputStream stream = DemoPlanForms.class.getClassLoader().getResourceAsStream("demo/plan.csv")) {
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
