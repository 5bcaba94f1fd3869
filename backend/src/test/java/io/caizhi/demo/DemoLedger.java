package io.caizhi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.ledger.DemoEntries;
import io.caizhi.ledger.DemoEntries.Said;
import io.caizhi.ledger.DemoEntries.State;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledgers of Nanqiao: what the public report names in the reference year, and some of
 * it again in the year that runs, whose open months wait for decisions. A month is one
 * transaction, which looks first what is there.
 */
@Component
@Profile("demo")
class DemoLedger {

	private static final Duration BEFORE_CLOSING = Duration.ofHours(8);

	/** What is claimed twice in it is divided; what is later waits for the office. */
	private static final Month DIVIDED = Month.JANUARY;

	private static final Duration WRITTEN = Duration.ofMinutes(30);

	/** Numbers of persons that no return has. */
	private static final int FIRST_PERSON = 100_000;

	private static final int PERSONS_A_YEAR = 1_000;

	private final List<PlannedEntry> planned = PlannedEntry.read();

	private final DemoEntries entries;

	private final TransactionTemplate transaction;

	private final DemoClock clock;

	DemoLedger(DemoEntries entries, PlatformTransactionManager transactions, DemoClock clock) {
		this.entries = entries;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** What is dated in a month, before it closes. */
	void tell(YearMonth month, People people, Instant now) {
		boolean running = month.getYear() == ChinaTime.month(now).getYear();
		if (month.getYear() != ReferenceYear.YEAR && !running) {
			return;
		}
		Instant closing = Timing.closing(month).minus(BEFORE_CLOSING);
		Instant at = closing.isBefore(now) ? closing : now.minus(WRITTEN);
		this.clock.at(at, () -> this.transaction.executeWithoutResult((status) -> {
			if (!this.entries.told(people.office(), month.atDay(1), month.atEndOfMonth())) {
				this.planned.stream()
					.filter((entry) -> entry.in(month.getMonth()) && entry.told().in(running))
					.filter((entry) -> !entry.day().atYear(month.getYear()).isAfter(ChinaTime.day(at)))
					.forEach((entry) -> enter(entry, month.getYear(), people,
							closing.isBefore(now) ? State.VERIFIED : waiting(entry)));
				if (running && month.getMonth() == DIVIDED) {
					this.entries.divide(people.office(), "两家共同引进：全职单位占六成，合作单位占四成");
				}
			}
		}));
	}

	private void enter(PlannedEntry entry, int year, People people, State state) {
		Member official = official(people, entry.unit());
		LocalDate day = entry.day().atYear(year);
		Map<String, Said> values = new LinkedHashMap<>();
		entry.values().forEach((field, text) -> values.put(field, said(entry, text, day, official)));
		values.put(this.entries.dateOf(official.district(), entry.kind()), Said.of(day.toString()));
		this.entries.enter(official, people.office(), entry.kind(), values, state);
	}

	private Said said(PlannedEntry entry, String text, LocalDate day, Member official) {
		if (text.startsWith("*")) {
			int number = (text.length() > 1) ? Integer.parseInt(text.substring(1)) : entry.number();
			int years = day.getYear() - ReferenceYear.YEAR;
			Newcomer person = Newcomers.invent(FIRST_PERSON + years * PERSONS_A_YEAR + number, false, day);
			return new Said(person.name(), person.documentKind(), person.documentNumber());
		}
		if (text.equals("term")) {
			return Said.of(day.plusYears((day.getYear() == ReferenceYear.YEAR) ? 6 : 1).toString());
		}
		return Said.of(text.startsWith("@") ? referred(text.substring(1), official) : text);
	}

	private String referred(String key, Member official) {
		PlannedEntry other = this.planned.stream().filter((one) -> one.key().equals(key)).findFirst().orElseThrow();
		return this.entries.find(official, other.kind(), other.values().get("name"));
	}

	/** Of what nobody has decided on yet one in three is still being written. */
	private static State waiting(PlannedEntry entry) {
		return (entry.number() % 3 == 0) ? State.DRAFT : State.SUBMITTED;
	}

	private static Member official(People people, String unit) {
		return people.officials().get(Catalogue.NANQIAO + "-" + unit);
	}

}
