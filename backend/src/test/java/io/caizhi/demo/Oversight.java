package io.caizhi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.meeting.DemoMeetings;
import io.caizhi.scoring.inventory.DemoInventories;
import io.caizhi.supervision.DemoSupervision;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How Nanqiao's office keeps after what is owed: in the weeks before now notices of every
 * source, answered and not, late and in time; the two meetings of the reference year, and
 * of the year that runs one held and one prepared. Each part is one transaction that
 * looks first what is there.
 */
@Component
@Profile("demo")
class Oversight {

	private static final LocalTime MORNING = LocalTime.of(9, 30);

	private static final String STATIONS = "报送引才工作站建设情况";

	private static final String FAIRS = "报送年底招聘活动安排";

	private final DemoSupervision supervision;

	private final DemoMeetings meetings;

	private final DemoInventories inventories;

	private final TransactionTemplate transaction;

	private final DemoClock clock;

	Oversight(DemoSupervision supervision, DemoMeetings meetings, DemoInventories inventories,
			PlatformTransactionManager transactions, DemoClock clock) {
		this.supervision = supervision;
		this.meetings = meetings;
		this.inventories = inventories;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	void tell(People people, Instant now) {
		LocalDate today = ChinaTime.day(now);
		Member office = people.office();
		if (!this.supervision.told(office, today.minusDays(24).getYear())) {
			this.transaction.executeWithoutResult((status) -> notices(people, office, today));
		}
		if (!this.meetings.told(office, ReferenceYear.YEAR)) {
			this.transaction.executeWithoutResult((status) -> meetings(people, office, now));
		}
	}

	private void meetings(People people, Member office, Instant now) {
		Map<String, Member> officials = officials(people);
		LocalDate july = LocalDate.of(ReferenceYear.YEAR, 7, 15);
		held(office, true, "人才工作领导小组会议", YearMonth.of(ReferenceYear.YEAR, 6), july);
		done(officials.get("wuyi"), office, july.plusDays(18), "引才工作站已挂牌。");
		done(officials.get("daliu"), office, july.plusDays(14), "十一家企业均已走访，七月月报已补齐。");
		done(officials.get("renshe"), office, july.plusDays(50), "四十三家企业已赴三所高校招聘。");
		LocalDate november = LocalDate.of(ReferenceYear.YEAR, 11, 10);
		held(office, false, "全区人才工作推进会", YearMonth.of(ReferenceYear.YEAR, 9), november);
		done(officials.get("wuyi"), office, november.plusDays(19), "第二个引才工作站已挂牌。");
		done(officials.get("renshe"), office, november.plusDays(40), "四十六家企业已参加两场校园招聘会。");
		LocalDate today = ChinaTime.day(now);
		YearMonth newest = YearMonth.from(today).minusMonths(1);
		while (!Timing.closing(newest.plusMonths(1)).isBefore(now)) {
			newest = newest.minusMonths(1);
		}
		YearMonth before = newest.minusMonths(1);
		if (before.getYear() != today.getYear()) {
			return;
		}
		LocalDate day = ChinaTime.day(Timing.closing(before)).plusDays(10);
		held(office, true, "人才工作领导小组" + before.getMonthValue() + "月份会议", before, day);
		done(officials.get("wuyi"), office, day.plusDays(12), "引才工作站已挂牌，首批对接企业六家。");
		YearMonth month = newest;
		at(today.minusDays(1),
				() -> this.inventories.published(office, month)
					.ifPresent((inventory) -> this.meetings.prepare(office, false,
							today.getYear() + "年第" + ((month.getMonthValue() + 2) / 3) + "季度全区人才工作推进会",
							today.plusDays(5), inventory)));
	}

	/** A meeting on a month's inventory that took decisions and is over. */
	private void held(Member office, boolean group, String title, YearMonth month, LocalDate day) {
		at(day, () -> this.inventories.published(office, month).ifPresent((inventory) -> {
			this.meetings.prepare(office, group, title, day, inventory);
			this.meetings.hold(office, day.getYear(),
					List.of(new DemoMeetings.Decided("再建一个引才工作站，年底前挂牌。", "wuyi", "章明（镇长）", day.plusDays(20)),
							new DemoMeetings.Decided("逐户走访未报送月报的企业，一月一报。", "daliu", "许静（副镇长）", day.plusDays(15)),
							new DemoMeetings.Decided("组织四十家企业赴高校参加招聘会。", "renshe", "周航（副局长）", day.plusDays(45))));
		}));
	}

	/** What a unit owes from meetings of the year is done. */
	private void done(Member official, Member office, LocalDate day, String text) {
		at(day, () -> this.meetings.carryOut(official, office, day.getYear(), text));
	}

	private void notices(People people, Member office, LocalDate today) {
		Map<String, Member> officials = officials(people);
		int year = today.minusDays(24).getYear();
		at(today.minusDays(30), () -> {
			this.supervision.name(officials.get("wuyi"), "林晓", "周敏", "陈立");
			this.supervision.name(officials.get("daliu"), "吴珂", "郑一鸣", "何雨");
		});
		at(today.minusDays(24), () -> {
			this.supervision.raise(office, today.minusDays(17));
			this.supervision.demand(office, List.of("wuyi", "zhangguang", "philips"), STATIONS,
					"请报送引才工作站建设进展、存在问题和下一步打算。", today.minusDays(17));
		});
		at(today.minusDays(19), () -> this.supervision.answer(only(officials, "wuyi"), office, STATIONS,
				"与东南大学共建的引才工作站已挂牌，接待校方来访两批次。"));
		at(today.minusDays(18), () -> this.supervision.decide(office, year, "wuyi", STATIONS, "情况清楚，予以办结。", null));
		at(today.minusDays(12), () -> this.supervision.answer(only(officials, "philips"), office, STATIONS, "正在推进。"));
		at(today.minusDays(11),
				() -> this.supervision.decide(office, year, "philips", STATIONS, "缺少进展和下一步打算，请补充。", today.plusDays(4)));
		at(today.minusDays(6), () -> this.supervision.demand(office, List.of("zhulong", "shiji"), FAIRS,
				"请报送年底前线下招聘活动的时间、地点和组织企业数。", today.plusDays(6)));
		at(today.minusDays(2),
				() -> this.supervision.answer(only(officials, "zhulong"), office, FAIRS, "计划举办夜市招聘会一场，组织企业十二家。"));
	}

	/** By the code of their unit. */
	private static Map<String, Member> officials(People people) {
		Map<String, Member> officials = new TreeMap<>();
		String prefix = Catalogue.NANQIAO + "-";
		people.officials().forEach((alias, official) -> {
			if (alias.startsWith(prefix)) {
				officials.put(alias.substring(prefix.length()), official);
			}
		});
		return officials;
	}

	private static Map<String, Member> only(Map<String, Member> officials, String unit) {
		return Map.of(unit, officials.get(unit));
	}

	private void at(LocalDate day, Runnable work) {
		this.clock.at(day.atTime(MORNING).atZone(ChinaTime.ZONE).toInstant(), work);
	}

}
