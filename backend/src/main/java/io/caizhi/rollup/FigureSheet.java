package io.caizhi.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.export.ExportTable;
import io.caizhi.hiring.Channel;
import io.caizhi.hiring.HireWords;
import io.caizhi.rollup.DistrictFigures.UnitRollup;
import io.caizhi.rollup.GroupedFigures.Group;
import io.caizhi.rollup.GroupedFigures.Groups;
import io.caizhi.rollup.UnitFigures.UnitName;
import org.jspecify.annotations.Nullable;

/**
 * Figures as they go into a file: made of what the page shows, withheld where it
 * withholds.
 */
final class FigureSheet {

	private static final List<String> MEASURES = List.of("招工（人）", "大学生（人）", "补报（人）", "重复（人）", "参保（人）", "学历已核（人）",
			"大学生参保（人）", "大学生学历已核（人）");

	private static final String TOTAL = "合计";

	private static final String WITHHELD = "不公开";

	private FigureSheet() {
	}

	/** A row a group, and the sum. */
	static ExportTable of(Groups groups) {
		Map<String, String> names = new HashMap<>();
		for (UnitName unit : groups.units()) {
			names.put(unit.code(), unit.name());
		}
		Grouping by = groups.by();
		List<String> heads = new ArrayList<>();
		add(heads, by.byUnit(), "单位");
		add(heads, by.byMonth(), "月份");
		add(heads, by.byEducation(), "学历");
		add(heads, by.byChannel(), "渠道");
		int dimensions = heads.size();
		heads.addAll(MEASURES);
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (Group group : groups.groups()) {
			List<@Nullable Object> row = new ArrayList<>();
			String unit = group.unit();
			String education = group.education();
			Channel channel = group.channel();
			if (by.byUnit()) {
				row.add((unit != null) ? names.getOrDefault(unit, unit) : "本单位");
			}
			if (by.byMonth()) {
				row.add(String.valueOf(group.month()));
			}
			if (by.byEducation()) {
				row.add((education != null) ? HireWords.education(education) : null);
			}
			if (by.byChannel()) {
				row.add((channel != null) ? HireWords.channel(channel) : null);
			}
			row.addAll(cells(group.figure()));
			rows.add(row);
		}
		List<@Nullable Object> sum = new ArrayList<>();
		sum.add(TOTAL);
		while (sum.size() < dimensions) {
			sum.add(null);
		}
		sum.addAll(cells(groups.total()));
		rows.add(sum);
		return new ExportTable("figures", "招工汇总" + groups.year(), heads, rows);
	}

	/**
	 * A row for each month of each enterprise in which anything was counted, and sums.
	 */
	static ExportTable of(UnitRollup unit) {
		List<String> heads = new ArrayList<>(List.of("企业", "月份"));
		heads.addAll(MEASURES);
		List<List<@Nullable Object>> rows = new ArrayList<>();
		unit.enterprises().forEach((enterprise) -> {
			enterprise.months()
				.stream()
				.filter((month) -> month.figure().counted().signum() != 0 || month.figure().duplicate() != 0)
				.forEach((month) -> rows
					.add(row(enterprise.enterprise().name(), month.month().toString(), month.figure())));
			rows.add(row(enterprise.enterprise().name(), TOTAL, enterprise.total()));
		});
		unit.monthTotals().forEach((month) -> rows.add(row(TOTAL, month.month().toString(), month.figure())));
		rows.add(row(TOTAL, TOTAL, unit.total()));
		return new ExportTable("unitFigures", unit.unit().name() + "招工汇总" + unit.year(), heads, rows);
	}

	private static List<@Nullable Object> row(String first, String second, Figure figure) {
		List<@Nullable Object> row = new ArrayList<>(List.of(first, second));
		row.addAll(cells(figure));
		return row;
	}

	private static List<@Nullable Object> cells(Figure figure) {
		return Arrays.asList(figure.counted(), told(figure.college()), figure.late(), figure.duplicate(),
				told(figure.insured()), told(figure.degreeChecked()), told(figure.collegeInsured()),
				told(figure.collegeDegreeChecked()));
	}

	private static Object told(@Nullable BigDecimal measure) {
		return (measure != null) ? measure : WITHHELD;
	}

	private static void add(List<String> heads, boolean wanted, String head) {
		if (wanted) {
			heads.add(head);
		}
	}

}
