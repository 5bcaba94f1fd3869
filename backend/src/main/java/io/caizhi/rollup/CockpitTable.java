package io.caizhi.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.caizhi.export.ExportTable;
import io.caizhi.rollup.Cockpit.TrendPoint;
import io.caizhi.rollup.Cockpit.UnitStanding;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

/** The tables behind the cockpit's charts, as they go into a file. */
enum CockpitTable {

	/** Month by month, beside the year before. */
	TREND {
		@Override
		ExportTable of(Cockpit cockpit) {
			List<List<@Nullable Object>> rows = new ArrayList<>();
			for (TrendPoint point : cockpit.trend()) {
				rows.add(Arrays.asList(point.month().toString(), point.counted(), point.sum(), point.college(),
						point.lastYear(), point.lastYearSum(), point.due()));
			}
			return new ExportTable("cockpitTrend", "招工走势" + cockpit.month(),
					List.of("月份", "当月招工（人）", "累计招工（人）", "当月大学生（人）", "上年当月招工（人）", "上年累计招工（人）", "序时目标（人）"), rows);
		}
	},
	/** Unit by unit, in the order of places. */
	UNITS {
		@Override
		ExportTable of(Cockpit cockpit) {
			List<List<@Nullable Object>> rows = new ArrayList<>();
			for (UnitStanding unit : cockpit.units()) {
				rows.add(Arrays.asList(word(unit.unit().category()), unit.place(), unit.unit().name(), unit.counted(),
						unit.college(), unit.added(), unit.risen(), due(unit), unit.reporting().owed(),
						unit.reporting().absent(), unit.reporting().waiting()));
			}
			return new ExportTable("cockpitUnits", "单位排名" + cockpit.month(), List.of("类别", "名次", "单位", "累计招工（人）",
					"累计大学生（人）", "当月招工（人）", "较上月名次升降", "序时目标（人）", "应报企业（家）", "缺报企业（家）", "待核验月报（份）"), rows);
		}
	};

	abstract ExportTable of(Cockpit cockpit);

	private static @Nullable Object due(UnitStanding unit) {
		Against against = unit.against();
		return (against != null) ? against.due() : null;
	}

	private static String word(UnitCategory category) {
		return switch (category) {
			case DEPARTMENT -> "区直部门";
			case TOWN -> "镇街";
			case PARK -> "园区";
			case PLATFORM -> "平台";
		};
	}

}
