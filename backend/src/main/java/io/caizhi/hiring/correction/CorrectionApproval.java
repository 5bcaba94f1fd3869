package io.caizhi.hiring.correction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.caizhi.hiring.Booking;
import io.caizhi.hiring.CorrectableHires;
import io.caizhi.hiring.RetriedTransaction;
import io.caizhi.hiring.correction.Corrections.Effective;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The office's decision on a correction order; what it approves is booked at once. Nobody
 * approves what they themselves drafted or reported.
 */
@Service
class CorrectionApproval {

	private final CorrectionRepository repository;

	private final CorrectionEffectRepository effects;

	private final CorrectableHires hires;

	private final RetriedTransaction transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CorrectionApproval(CorrectionRepository repository, CorrectionEffectRepository effects, CorrectableHires hires,
			RetriedTransaction transaction, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.effects = effects;
		this.hires = hires;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Books a correction in the current month.
	 * @throws Refusal not found; stale; conflict, when it waits for nobody, when it is
	 * the office member's own, or when the hire says another thing by now
	 */
	Effective approve(Member office, CorrectionId id, @Nullable String comment, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		return this.transaction.run(() -> approveOnce(office, id, comment, seen));
	}

	/** Leaves everything as it is, and says why. */
	Effective reject(Member office, CorrectionId id, String comment, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		return this.transaction.run(() -> {
			CorrectionOrder current = lock(office, id, seen);
			CorrectionOrder rejected = current.reject(office.subject(), comment(comment), this.clock.instant());
			this.repository.update(current.unit(), rejected, current.version());
			this.events.publishEvent(CorrectionEvent.of(office, rejected, CorrectionEvent.Kind.REJECTED));
			return new Effective(rejected, this.effects.of(current.unit(), List.of(id)).getOrDefault(id, List.of()));
		});
	}

	private Effective approveOnce(Member office, CorrectionId id, @Nullable String comment, ExpectedVersion seen) {
		CorrectionOrder current = lock(office, id, seen);
		Instant now = this.clock.instant();
		CorrectionOrder approved = current.approve(office.subject(), (comment != null) ? comment(comment) : null,
				ChinaTime.month(now), now);
		if (this.hires.find(current.unit(), office.district(), current.hire()).version() != current.hireVersion()) {
			throw Refusal.conflict("correction.hire-changed");
		}
		List<Booking> booked = this.hires.correct(current.unit(), office.district(), current.hire(),
				new ExpectedVersion(current.hireVersion()), current.after(), current.author());
		List<CorrectionEffect> effect = CorrectionEffect.of(booked);
		this.effects.replace(current.unit(), id, effect);
		this.repository.update(current.unit(), approved, current.version());
		this.events.publishEvent(CorrectionEvent.of(office, approved, CorrectionEvent.Kind.APPROVED));
		return new Effective(approved, effect);
	}

	private CorrectionOrder lock(Member office, CorrectionId id, ExpectedVersion seen) {
		CorrectionOrder found = this.repository.find(office.districtScope(), id).orElseThrow(Refusal::notFound);
		CorrectionOrder current = this.repository.lock(found.unit(), id).orElseThrow(Refusal::notFound);
		seen.require(current.version());
		if (current.author().equals(office.subject())
				|| this.hires.enteredBy(current.unit(), current.hire(), office.subject())) {
			throw Refusal.conflict("correction.own-order");
		}
		return current;
	}

	private static String comment(String text) {
		if (PersonalNumber.standsIn(text)) {
			throw Refusal.invalid("/comment", "text.personal-number");
		}
		return text.strip();
	}

}
