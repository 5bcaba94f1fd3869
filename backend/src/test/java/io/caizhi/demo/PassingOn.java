package io.caizhi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import io.caizhi.handover.DemoHandovers;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.DemoTenancy;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How work passes on in Wuyi: some weeks ago from one official to the other, signed by
 * both; now the other way, signed by who leaves and not yet by who follows.
 */
@Component
@Profile("demo")
class PassingOn {

	private static final String WUYI = Catalogue.NANQIAO + "-wuyi";

	private static final LocalTime MORNING = LocalTime.of(10, 0);

	private final DemoHandovers handovers;

	private final DemoTenancy tenancy;

	private final TransactionTemplate transaction;

	private final DemoClock clock;

	PassingOn(DemoHandovers handovers, DemoTenancy tenancy, PlatformTransactionManager transactions, DemoClock clock) {
		this.handovers = handovers;
		this.tenancy = tenancy;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	void tell(People people, Instant now) {
		LocalDate today = ChinaTime.day(now);
		Member first = people.officials().get(WUYI);
		Member second = this.tenancy.member(WUYI, Role.OFFICIAL, DemoAccounts.COLLEAGUE.email());
		LocalDate then = today.minusDays(21);
		if (!this.handovers.told(first, then.getYear())) {
			this.transaction.executeWithoutResult((status) -> tell(first, second, then, today));
		}
	}

	private void tell(Member first, Member second, LocalDate then, LocalDate today) {
		at(then, () -> this.handovers.handOver(second, first, then.plusDays(1), "企业月报群每周五提醒一次；引才工作站的往来函件在档案柜第二层。",
				"协调两名新入职教师的周转房", "乌衣中学", then.plusDays(60)));
		at(then.plusDays(1), () -> this.handovers.takeOver(first, then.getYear()));
		at(today.minusDays(1),
				() -> this.handovers.handOver(first, second, today.plusDays(3),
						"缺报企业已逐户打过电话，名单在共享盘“用工”文件夹。\n上工大开元的月报常在结账前一天才到，请提前催。", "年底前陪同三家企业赴滁州学院招聘", "利维能等三家企业",
						today.plusDays(30)));
	}

	private void at(LocalDate day, Runnable work) {
		this.clock.at(day.atTime(MORNING).atZone(ChinaTime.ZONE).toInstant(), work);
	}

}
