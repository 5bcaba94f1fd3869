package io.caizhi.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.UnaryOperator;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.AmendmentEvent.ReturnReopened;
import io.caizhi.hiring.AmendmentEvent.ReturnReopened.Reopening;
import io.caizhi.hiring.HiringEvent.By;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.tenancy.Member;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an enterprise comes to the pen again before the month closes (product §4.7): it
 * takes back what nobody decided on, or changes what was verified. What was verified
 * counts until the unit has verified the change; then the hires are entered, corrected
 * and removed as ever, see {@link MonthlyReturns}.
 */
@Service
public class Amendments {

	private final Enterprises enterprises;

	private final AssessmentCalendar calendar;

	private final MonthlyReturnRepository returns;

	private final HireChangeRepository changes;

	private final ReturnStepRepository steps;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Amendments(Enterprises enterprises, AssessmentCalendar calendar, MonthlyReturnRepository returns,
			HireChangeRepository changes, ReturnStepRepository steps, ApplicationEventPublisher events, Clock clock) {
		this.enterprises = enterprises;
		this.calendar = calendar;
		this.returns = returns;
		this.changes = changes;
		this.steps = steps;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins to change a return that is verified 修改.
	 * @throws Refusal conflict, when it is not, or its month is not open; stale
	 */
	@Transactional
	public void begin(Member member, EnterpriseId enterprise, YearMonth month, ExpectedVersion version) {
		move(member, enterprise, month, version, MonthlyReturn::amend, Reopening.AMENDING);
	}

	/**
	 * Leaves a return as it was verified, when nothing of it was changed yet.
	 * @throws Refusal conflict {@code return.changed}, when something was
	 */
	@Transactional
	public void leave(Member member, EnterpriseId enterprise, YearMonth month, ExpectedVersion version) {
		move(member, enterprise, month, version, (amended) -> {
			if (this.changes.open(member.tenant(), amended.id())) {
				throw Refusal.conflict("return.changed");
			}
			return amended.leave();
		}, Reopening.LEFT_AS_IS);
	}

	/**
	 * Takes back what was handed in 撤回, until the unit has decided.
	 * @throws Refusal conflict, when nothing waits, or the month has closed; stale
	 */
	@Transactional
	public void takeBack(Member member, EnterpriseId enterprise, YearMonth month, ExpectedVersion version) {
		move(member, enterprise, month, version, (submitted) -> {
			MonthlyReturn back = submitted.takeBack();
			this.changes.takeBack(member.tenant(), submitted.id(), this.clock.instant());
			return back;
		}, Reopening.TAKEN_BACK);
	}

	private void move(Member member, EnterpriseId enterprise, YearMonth month, ExpectedVersion version,
			UnaryOperator<MonthlyReturn> change, Reopening how) {
		this.enterprises.reportedBy(member, enterprise);
		this.calendar.requireOpen(member.district(), month);
		MonthlyReturn seen = this.returns.lock(member.tenant(), enterprise, month)
			.orElseGet(() -> MonthlyReturn.notStarted(enterprise, month));
		version.require(seen.version());
		MonthlyReturn moved = change.apply(seen);
		Instant now = this.clock.instant();
		this.returns.update(member.tenant(), moved, seen.version());
		this.steps.insert(member.tenant(), moved.id(),
				new ReturnStep(moved.version(), ReturnStep.Kind.valueOf(how.name()), now, null, null));
		this.events.publishEvent(new ReturnReopened(By.of(member), moved.id(), how, moved.version()));
	}

}
