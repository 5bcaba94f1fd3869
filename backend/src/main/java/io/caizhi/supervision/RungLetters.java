package io.caizhi.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.kernel.Wording;
import io.caizhi.notification.MatterLetters;
import io.caizhi.plan.WorkCalendars;
import io.caizhi.supervision.ContactsRepository.Versioned;
import io.caizhi.tenancy.Recipients;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail to whoever is told of a notice, where the unit has given an address: number,
 * deadline and a link, in Chinese and English; no person, and nothing of what is asked.
 * It is sent while the notice waits under the deadline it was told of.
 */
@Component
class RungLetters implements MatterLetters {

	private static final Map<Rung, String> WORDS = Map.of(Rung.IN_CHARGE, "supervision.rung-in-charge", Rung.DEPUTY,
			"supervision.rung-deputy", Rung.HEAD, "supervision.rung-head");

	private final SupervisionRepository repository;

	private final ContactsRepository contacts;

	private final WorkCalendars calendars;

	private final SupervisionRuleBook rules;

	private final Recipients recipients;

	private final Wording wording;

	private final Clock clock;

	RungLetters(SupervisionRepository repository, ContactsRepository contacts, WorkCalendars calendars,
			SupervisionRuleBook rules, Recipients recipients, Wording wording, Clock clock) {
		this.repository = repository;
		this.contacts = contacts;
		this.calendars = calendars;
		this.rules = rules;
		this.recipients = recipients;
		this.wording = wording;
		this.clock = clock;
	}

	/** A rung is told once of each deadline. */
	static String occasion(LocalDate due, Rung rung) {
		return due + " " + rung.name();
	}

	@Override
	public String word() {
		return "rung";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<MatterLetter> letter(TenantId district, long matter, String occasion) {
		return this.repository.find(district, new NoticeId(matter))
			.filter((notice) -> notice.state() == NoticeState.ISSUED)
			.flatMap((notice) -> rung(notice, occasion).flatMap((rung) -> letter(notice, rung)));
	}

	@Override
	@Transactional(readOnly = true)
	public boolean quiet(TenantId tenant) {
		DistrictId district = new DistrictId(tenant.value());
		Instant now = this.clock.instant();
		return !Ladder.open(now, this.calendars.around(district, List.of(ChinaTime.day(now))), this.rules.in(district));
	}

	/** None when the notice has another deadline by now. */
	private static Optional<Rung> rung(SupervisionNotice notice, String occasion) {
		return List.of(Rung.values())
			.stream()
			.filter((rung) -> occasion(notice.due(), rung).equals(occasion))
			.findFirst();
	}

	private Optional<MatterLetter> letter(SupervisionNotice notice, Rung rung) {
		return this.contacts.find(notice.unit().id())
			.map(Versioned::contacts)
			.flatMap((contacts) -> contacts.on(rung))
			.flatMap((contact) -> Optional.ofNullable(contact.mail()))
			.map((address) -> new MatterLetter(address,
					say("supervision.rung-subject", notice, rung, this.wording::chinese),
					say("supervision.rung-text", notice, rung, this.wording::chinese) + "\n\n"
							+ say("supervision.rung-text", notice, rung, this.wording::english),
					this.recipients.alias(notice.unit().id()), "/supervision/" + notice.id()));
	}

	private String say(String code, SupervisionNotice notice, Rung rung,
			BiFunction<String, Map<String, Object>, String> language) {
		long days = ChronoUnit.DAYS.between(notice.due(), ChinaTime.day(this.clock.instant()));
		String late = language.apply(late(days), Map.of("days", days));
		return language.apply(code, Map.of("unit", notice.unit().name(), "cited", notice.cited(), "due",
				notice.due().toString(), "late", late, "rung", language.apply(WORDS.get(rung), Map.of())));
	}

	private static String late(long days) {
		if (days <= 0) {
			return "supervision.rung-waiting";
		}
		return (days == 1) ? "supervision.rung-late-one" : "supervision.rung-late";
	}

}
