package io.caizhi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import io.caizhi.demo.Chance.Purpose;
import io.caizhi.hiring.DemoLives;
import io.caizhi.hiring.DemoLives.Verified;
import io.caizhi.hiring.correction.DemoCorrections;
import io.caizhi.hiring.dispute.DemoDisputes;
import io.caizhi.hiring.sampling.DemoSamples;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to hires of the demo once they are verified: units check degrees before a
 * month closes, people leave, and once in the year that runs persons are disputed, an
 * audit is held, closed months are corrected. Nothing of it moves a figure of the
 * reference year. Each step is one transaction that looks first what is there.
 */
@Component
@Profile("demo")
class Aftermath {

	private static final Duration BEFORE_CLOSING = Duration.ofHours(2);

	private static final int CHECKED = 45;

	private static final int LEAVING = 12;

	private static final int ROWS = 64;

	private final DemoLives lives;

	private final DemoDisputes disputes;

	private final DemoSamples samples;

	private final DemoCorrections corrections;

	private final AssessmentYears years;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final DemoClock clock;

	Aftermath(DemoLives lives, DemoDisputes disputes, DemoSamples samples, DemoCorrections corrections,
			AssessmentYears years, PlatformTransactionManager transactions, JdbcClient jdbc, DemoClock clock) {
		this.lives = lives;
		this.disputes = disputes;
		this.samples = samples;
		this.corrections = corrections;
		this.years = years;
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Degrees are checked while the month is open. */
	void beforeClosing(YearMonth month, People people, Instant now) {
		Instant at = Timing.closing(month).minus(BEFORE_CLOSING);
		if (at.isBefore(now)) {
			Map<TenantId, Member> officials = officials(people);
			together(at,
					() -> this.lives.unchecked(month)
						.stream()
						.filter((hire) -> officials.containsKey(hire.unit()))
						.filter((hire) -> chance(Purpose.CHECKING, hire, people).percent(CHECKED))
						.forEach((hire) -> this.lives.check(officials.get(hire.unit()), hire, ChinaTime.day(at))));
		}
	}

	/** Who left in the month, and what the office does of a month that has closed. */
	void afterClosing(YearMonth month, People people, Instant now) {
		Instant closed = Timing.closing(month);
		if (closed.plus(Duration.ofDays(8)).isBefore(now)) {
			together(closed.plus(Duration.ofDays(1)), () -> leave(month, people));
			if (month.equals(ChinaTime.month(now).minusMonths(2)) && !told()) {
				together(closed.plus(Duration.ofDays(6)), () -> once(month, people));
			}
		}
	}

	private void leave(YearMonth month, People people) {
		for (Verified hire : this.lives.here(month.minusMonths(11), month)) {
			Chance chance = chance(Purpose.LEAVING, hire, people);
			LocalDate day = hire.hiredOn().plusDays(chance.between(12, 330));
			if (chance.percent(LEAVING) && YearMonth.from(day).equals(month)) {
				this.lives.leave(people.reporters().get(number(hire, people)).member(), hire, day);
			}
		}
	}

	/** Disputes, the audit and the correction orders, in the year that runs. */
	private void once(YearMonth month, People people) {
		Map<TenantId, Member> officials = officials(people);
		YearMonth first = YearMonth.of(month.getYear(), 1);
		YearMonth corrected = month.minusMonths(1);
		this.disputes.tell(officials, people.office(), this.years.holding(people.office().district(), month));
		if (!corrected.isBefore(first)) {
			this.samples.audit(people.office(), first, corrected, "nanqiao-%s-a".formatted(month));
			this.corrections.booked(people.officials().get("nanqiao-wuyi"), people.office(), corrected);
			this.corrections.waiting(people.officials().get("nanqiao-philips"), corrected);
		}
	}

	private boolean told() {
		return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM credit_dispute) OR EXISTS (SELECT 1 FROM audit_sample)")
			.query(Boolean.class)
			.single();
	}

	private void together(Instant at, Runnable work) {
		this.clock.at(at, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private static Map<TenantId, Member> officials(People people) {
		Map<TenantId, Member> officials = new HashMap<>();
		people.officials().values().forEach((official) -> officials.put(official.tenant(), official));
		return officials;
	}

	/** The same on every machine: by enterprise, month and the place of the row. */
	private static Chance chance(Purpose purpose, Verified hire, People people) {
		return Chance.of(purpose, number(hire, people) * ROWS + hire.place() % ROWS, hire.month());
	}

	private static int number(Verified hire, People people) {
		return people.reporters()
			.entrySet()
			.stream()
			.filter((one) -> one.getValue().enterprise().equals(hire.enterprise()))
			.findFirst()
			.orElseThrow()
			.getKey();
	}

}
