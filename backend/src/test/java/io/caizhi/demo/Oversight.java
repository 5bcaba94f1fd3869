package io.caizhi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.supervision.DemoSupervision;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How Nanqiao's office keeps after what is owed in the weeks before now: notices of every
 * source, answered and not, late and in time. It is one transaction that looks first what
 * is there.
 */
@Component
@Profile("demo")
class Oversight {

	private static final LocalTime MORNING = LocalTime.of(9, 30);

	private static final String STATIONS = "报送引才工作站建设情况";

	private static final String FAIRS = "报送年底招聘活动安排";

	private final DemoSupervision supervision;

	private final TransactionTemplate transaction;

	private final DemoClock clock;

	Oversight(DemoSupervision supervision, PlatformTransactionManager transactions, DemoClock clock) {
		this.supervision = supervision;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	void tell(People people, Instant now) {
		LocalDate today = ChinaTime.day(now);
		Member office = people.office();
		if (this.supervision.told(office, today.minusDays(24).getYear())) {
			return;
		}
		this.transaction.executeWithoutResult((status) -> notices(people, office, today));
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
