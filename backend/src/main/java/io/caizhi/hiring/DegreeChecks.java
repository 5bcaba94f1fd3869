package io.caizhi.hiring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.AmendmentEvent.DegreeChecked;
import io.caizhi.hiring.HiringEvent.By;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The unit checked the degree of a verified hire 学历核查 (product §4.6): the hire counts
 * anew, as firm as that, while its month is open. Afterwards a correction order is the
 * way. Nobody checks what they themselves reported.
 */
@Service
public class DegreeChecks {

	private final Enterprises enterprises;

	private final MonthlyReturnRepository returns;

	private final HireRepository hires;

	private final HireChangeRepository changes;

	private final VerifiedHires verified;

	private final DegreeCheckRepository checks;

	private final RetriedTransaction transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DegreeChecks(Enterprises enterprises, MonthlyReturnRepository returns, HireRepository hires,
			HireChangeRepository changes, VerifiedHires verified, DegreeCheckRepository checks,
			RetriedTransaction transaction, ApplicationEventPublisher events, Clock clock) {
		this.enterprises = enterprises;
		this.returns = returns;
		this.hires = hires;
		this.changes = changes;
		this.verified = verified;
		this.checks = checks;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/** By what the degree was checked, and when. */
	record Check(DegreeSource source, LocalDate on) {

	}

	/**
	 * @throws Refusal invalid, when the day lies ahead; conflict, when the hire does not
	 * count, has no degree, was checked already, was reported by the official, or counts
	 * in a closed month ({@code degree.month-closed}); stale
	 */
	void record(Member official, EnterpriseId enterprise, YearMonth month, HireId hire, Check check,
			ExpectedVersion version) {
		official.require(Role.OFFICIAL);
		this.transaction.run(() -> {
			recordOnce(official, enterprise, month, hire, check, version);
			return true;
		});
	}

	private void recordOnce(Member official, EnterpriseId enterprise, YearMonth month, HireId hire, Check check,
			ExpectedVersion version) {
		this.enterprises.visibleTo(official, enterprise);
		MonthlyReturn stored = this.returns.find(official.tenant(), enterprise, month).orElseThrow(Refusal::notFound);
		Hire known = this.hires.find(official.tenant(), stored.id(), hire).orElseThrow(Refusal::notFound);
		if (check.on().isAfter(ChinaTime.day(this.clock.instant()))) {
			throw Refusal.invalid("/checkedOn", "degree.in-future");
		}
		version.require(known.version());
		if (known.status() != HireStatus.VERIFIED) {
			throw Refusal.conflict("hire.not-verified");
		}
		if (!EducationLevel.graduated(known.facts().education())) {
			throw Refusal.conflict("degree.none");
		}
		if (known.degreeChecked()) {
			throw Refusal.conflict("degree.checked");
		}
		if (this.changes.enteredBy(official.tenant(), hire, official.subject())
				|| this.returns.reportedBy(official.tenant(), stored.id(), official.subject())) {
			throw Refusal.conflict("verification.own-report");
		}
		int now = this.verified.checkDegree(official.tenant(), official.district(), hire, version);
		this.checks.insert(official.tenant(), hire, now, check, official.subject(), this.clock.instant());
		this.events.publishEvent(new DegreeChecked(By.of(official), hire, check.source(), check.on()));
	}

}
