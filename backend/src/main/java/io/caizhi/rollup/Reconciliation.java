package io.caizhi.rollup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYears;
import io.caizhi.rollup.ReconciliationRun.Status;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reconciliation 对账: recomputes every figure of a district from its bookings, compares
 * bookings with hires and persons with their credits, and reports any difference. It
 * changes nothing of what it reads, and holds nobody up.
 */
@Service
class Reconciliation {

	/** Longer than any takes; whoever began one before that is gone. */
	private static final Duration LEASE = Duration.ofHours(6);

	private static final int LATEST = 30;

	private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

	private final ReconciliationRepository repository;

	private final RecordsRepository records;

	private final AssessmentYears years;

	private final TransactionTemplate picture;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reconciliation(ReconciliationRepository repository, RecordsRepository records, AssessmentYears years,
			PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.records = records;
		this.years = years;
		this.transaction = new TransactionTemplate(transactions);
		this.picture = new TransactionTemplate(transactions);
		// several readings compared with each other must be of one moment
		this.picture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.picture.setReadOnly(true);
		this.events = events;
		this.clock = clock;
	}

	/** Asks for one; asked for again before it begins, still once. */
	@Transactional
	public ReconciliationRun request(Member office) {
		office.require(Role.OFFICE);
		ReconciliationRun run = waiting(office.tenant());
		this.events
			.publishEvent(new ReconciliationRequested(office.tenant(), office.district(), office.subject(), run.id()));
		return run;
	}

	/** Asks for one of every district. */
	void requestAll() {
		this.repository.districts()
			.forEach((district) -> this.transaction.executeWithoutResult((status) -> waiting(district)));
	}

	/** Does what waits. */
	void workOff() {
		Instant lost = this.clock.instant().minus(LEASE);
		this.repository.due(lost).forEach((due) -> {
			Instant begun = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
			if (this.repository.begin(due.district(), due.id(), begun, lost)) {
				run(due.district(), due.id(), begun);
			}
		});
	}

	List<ReconciliationRun> latest(Member office) {
		office.require(Role.OFFICE);
		return this.repository.latest(office.tenant(), LATEST);
	}

	/**
	 * @throws Refusal not found
	 */
	ReconciliationRun one(Member office, ReconciliationId id) {
		office.require(Role.OFFICE);
		return this.repository.find(office.tenant(), id).orElseThrow(Refusal::notFound);
	}

	Page<Difference> differences(Member office, ReconciliationId id, PageRequest page) {
		one(office, id);
		int after = place(page);
		List<Difference> rows = this.repository.differences(office.tenant(), id, after, page.limit() + 1);
		return (rows.size() <= page.limit()) ? new Page<>(rows, null)
				: new Page<>(rows.subList(0, page.limit()), String.valueOf(after + page.limit()));
	}

	private static int place(PageRequest page) {
		String after = page.after();
		if (after == null) {
			return 0;
		}
		if (!after.matches("[0-9]{1,6}")) {
			throw Refusal.invalid("after", "cursor");
		}
		return Integer.parseInt(after);
	}

	private ReconciliationRun waiting(TenantId district) {
		return this.repository.waiting(district).orElseGet(() -> {
			ReconciliationId id = ReconciliationId.next();
			this.repository.request(district, id, this.clock.instant());
			return this.repository.find(district, id).orElseThrow();
		});
	}

	private void run(TenantId district, ReconciliationId id, Instant begun) {
		Comparison comparison = new Comparison(this.records, this.years.of(new DistrictId(district.value())),
				this.picture);
		comparison.district(district);
		Instant finished = this.clock.instant();
		ReconciliationRun outcome = new ReconciliationRun(id, Status.DONE, begun, begun, finished, comparison.units(),
				comparison.summaries(), comparison.hires(), comparison.persons(), comparison.found());
		this.transaction.executeWithoutResult(
				(status) -> this.repository.finish(district, id, begun, outcome, comparison.differences()));
		if (comparison.found() > 0) {
			log.error("Reconciliation {} of district {} found {} differences", id, district, comparison.found());
		}
	}

}
