package io.caizhi.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.CountedHires.Place;
import io.caizhi.hiring.HiringEvent.By;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The unit's decision on a return 核验: rows sent back with a reason, all others verified,
 * credited and counted in one transaction. Nobody verifies what they themselves reported.
 * A month may be closed: what is verified then counts late.
 */
@Service
public class Verification {

	private static final int COMMENT_LENGTH = 300;

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final CountedHires counted;

	private final RetriedTransaction transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Verification(Enterprises enterprises, AssessmentCalendar calendar, MonthlyReturnRepository returns,
			HireRepository hires, CountedHires counted, RetriedTransaction transaction,
			ApplicationEventPublisher events, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.returns = returns;
		this.hires = hires;
		this.counted = counted;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Decides on the version of a return that the official saw.
	 * @param sentBack the rows not accepted; every other row that waits is verified
	 * @return the version of the return afterwards
	 * @throws Refusal conflict, when nothing waits for a decision, or when the official
	 * reported it; stale, when the return has changed
	 */
	public int decide(Member official, EnterpriseId enterprise, YearMonth month, List<SentBack> sentBack,
			ExpectedVersion version) {
		official.require(Role.OFFICIAL);
		return this.transaction.run(() -> decideOnce(official, enterprise, month, sentBack, version));
	}

	private int decideOnce(Member official, EnterpriseId enterprise, YearMonth month, List<SentBack> sentBack,
			ExpectedVersion version) {
		this.enterprises.visibleTo(official, enterprise);
		requireReasons(sentBack);
		HeldMonths months = hold(official, enterprise, month);

		MonthlyReturn seen = this.returns.lock(official.tenant(), enterprise, month)
			.orElseThrow(() -> Refusal.conflict("return.not-submitted"));
		version.require(seen.version());
		Instant now = this.clock.instant();
		MonthlyReturn decided = seen.decide(!sentBack.isEmpty(), now);
		if (this.returns.reportedBy(official.tenant(), seen.id(), official.subject())) {
			throw Refusal.conflict("verification.own-report");
		}
		List<PendingHire> pending = this.hires.pending(official.tenant(), seen.id());
		requirePending(sentBack, pending);

		Set<HireId> refused = sentBack.stream().map(SentBack::hire).collect(Collectors.toSet());
		int verified = this.counted.verify(new Place(official.tenant(), official.district(), enterprise, now),
				pending.stream().filter((hire) -> !refused.contains(hire.id())).toList(), months);
		this.hires.sendBack(official.tenant(), sentBack, now);
		this.returns.update(official.tenant(), decided, seen.version());

		this.events.publishEvent(new HiringEvent.ReturnDecided(By.of(official), seen.id(), !sentBack.isEmpty(),
				verified, sentBack.size(), decided.version()));
		return decided.version();
	}

	/**
	 * Holds every month that the rows may count in, before the return is locked: months,
	 * return, hires is the order everywhere. Should the rows change before the lock, the
	 * version refuses the decision.
	 */
	private HeldMonths hold(Member official, EnterpriseId enterprise, YearMonth month) {
		Set<YearMonth> months = this.returns.find(official.tenant(), enterprise, month)
			.map((stored) -> this.counted.months(official.tenant(), this.hires.pending(official.tenant(), stored.id())))
			.orElse(Set.of());
		return new HeldMonths(this.calendar, official.district(), ChinaTime.month(this.clock.instant()), months);
	}

	private static void requireReasons(List<SentBack> sentBack) {
		List<Fault> faults = new ArrayList<>();
		Set<HireId> rows = new HashSet<>();
		for (int i = 0; i < sentBack.size(); i++) {
			SentBack row = sentBack.get(i);
			String place = "/sentBack/" + i;
			if (!rows.add(row.hire())) {
				faults.add(new Fault(place + "/hire", "verification.row-twice"));
			}
			if (row.comment() == null) {
				if (row.reason() == SendBackReason.OTHER) {
					faults.add(new Fault(place + "/comment", "verification.comment-required"));
				}
			}
			else {
				FreeText.fault(row.comment(), 1, COMMENT_LENGTH)
					.ifPresent((code) -> faults.add(new Fault(place + "/comment", code,
							code.equals("text.length") ? Map.of("min", 1, "max", COMMENT_LENGTH) : Map.of())));
			}
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

	private static void requirePending(List<SentBack> sentBack, List<PendingHire> pending) {
		Set<HireId> waiting = pending.stream().map(PendingHire::id).collect(Collectors.toSet());
		List<Fault> faults = new ArrayList<>();
		for (int i = 0; i < sentBack.size(); i++) {
			if (!waiting.contains(sentBack.get(i).hire())) {
				faults.add(new Fault("/sentBack/" + i + "/hire", "verification.row-not-pending"));
			}
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

}
