package io.caizhi.hiring.dispute;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.FreeText;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.RetriedTransaction;
import io.caizhi.kernel.Refusal;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a unit disputes 争议 that a person does not count by its hire. It learns what its own
 * hire has of the person, and nothing of where the rest is.
 */
@Service
class Disputes {

	private static final int REASON_LEAST = 5;

	private static final int REASON_MOST = 300;

	private final Enterprises enterprises;

	private final DisputeRepository repository;

	private final AssessmentYears years;

	private final RetriedTransaction transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Disputes(Enterprises enterprises, DisputeRepository repository, AssessmentYears years,
			RetriedTransaction transaction, ApplicationEventPublisher events, Clock clock) {
		this.enterprises = enterprises;
		this.repository = repository;
		this.years = years;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/** The hires of a return that do not count wholly. */
	@Transactional(readOnly = true)
	List<OwnDuplicate> all(Member official, EnterpriseId enterprise, YearMonth month) {
		official.require(Role.OFFICIAL);
		this.enterprises.visibleTo(official, enterprise);
		return this.repository.all(official.tenant(), enterprise, month);
	}

	/**
	 * Puts a hire before the office.
	 * @throws Refusal not found; invalid; conflict {@code dispute.counted}, when the
	 * person counts by this hire, or {@code dispute.raised}, when the office has it
	 */
	OwnDuplicate raise(Member official, EnterpriseId enterprise, YearMonth month, HireId hire, String reason) {
		official.require(Role.OFFICIAL);
		return this.transaction.run(() -> raiseOnce(official, enterprise, month, hire, reason));
	}

	private OwnDuplicate raiseOnce(Member official, EnterpriseId enterprise, YearMonth month, HireId hire,
			String reason) {
		this.enterprises.visibleTo(official, enterprise);
		if (!this.repository.lock(official.tenant(), enterprise, month, hire)) {
			throw Refusal.notFound();
		}
		FreeText.require("/reason", reason, REASON_LEAST, REASON_MOST);
		OwnDuplicate own = find(official, enterprise, month, hire);
		if (own.actions().isEmpty()) {
			throw Refusal.conflict("dispute.raised");
		}
		this.repository.insert(official.tenant(), official.district(), hire, reason.strip(), official.subject(),
				this.clock.instant());
		this.repository.reopen(official.tenant(), official.district(), this.years.held(official.district()), hire);
		this.events.publishEvent(new DuplicateEvent.Disputed(official.tenant(), official.district(), official.subject(),
				hire, reason.strip()));
		return find(official, enterprise, month, hire);
	}

	private OwnDuplicate find(Member official, EnterpriseId enterprise, YearMonth month, HireId hire) {
		return this.repository.find(official.tenant(), enterprise, month, hire)
			.orElseThrow(() -> Refusal.conflict("dispute.counted"));
	}

}
