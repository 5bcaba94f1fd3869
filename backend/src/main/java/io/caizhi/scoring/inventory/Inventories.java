package io.caizhi.scoring.inventory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntConsumer;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.plan.yearly.Indicator;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.scoring.value.AssumedCorrection;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs inventories and publishes them. The same inputs give the same version: running
 * twice is running once, and of two that run at once one stores it and the other finds
 * it.
 */
@Service
public class Inventories {

	private final InventoryRepository repository;

	private final InputCollection collection;

	private final AssessmentCalendar calendar;

	private final DistrictScopes scopes;

	private final TransactionTemplate picture;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Inventories(InventoryRepository repository, InputCollection collection, AssessmentCalendar calendar,
			DistrictScopes scopes, PlatformTransactionManager transactions, ApplicationEventPublisher events,
			Clock clock) {
		this.repository = repository;
		this.collection = collection;
		this.calendar = calendar;
		this.scopes = scopes;
		this.transaction = new TransactionTemplate(transactions);
		this.picture = new TransactionTemplate(transactions);
		// what is read in several statements must be of one moment
		this.picture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.picture.setReadOnly(true);
		this.events = events;
		this.clock = clock;
	}

	/** Is told how far a run has come. */
	interface Progress {

		Progress NONE = (done, total) -> {
		};

		/** So many units of so many have their scores. */
		void at(int done, int total);

	}

	/**
	 * The inventory of a period as its inputs are now.
	 * @return a new version, or the latest one where it was computed from the same inputs
	 * @throws Refusal conflict, when there is nothing to assess by
	 */
	public Inventory run(DistrictId district, InventoryKind kind, YearMonth month, RunCause cause) {
		return run(district, kind, month, cause, Progress.NONE);
	}

	Inventory run(DistrictId district, InventoryKind kind, YearMonth month, RunCause cause, Progress progress) {
		FrozenInputs inputs = inputs(this.scopes.unattended(district), kind, month);
		byte[] written = CanonicalJson.write(inputs);
		String inputsDigest = CanonicalJson.digest(List.of(written));
		int total = inputs.categories().stream().mapToInt((category) -> category.units().size()).sum();
		progress.at(0, total);
		IntConsumer told = (done) -> progress.at(done, total);
		FrozenResults results = FrozenResults.of(inputs, told);
		Inventory stored = this.transaction
			.execute((status) -> store(district, inputs, written, inputsDigest, results, cause));
		if (stored == null) {
			throw new IllegalStateException("Nothing was stored");
		}
		return stored;
	}

	/**
	 * What an inventory of the period would be computed from now.
	 * @throws Refusal conflict, when there is nothing to assess by
	 */
	public FrozenInputs inputs(DistrictScope scope, InventoryKind kind, YearMonth month) {
		return inputs(scope, kind, month, null);
	}

	/** The same, had a correction been booked besides. */
	FrozenInputs inputs(DistrictScope scope, InventoryKind kind, YearMonth month, @Nullable AssumedCorrection assumed) {
		FrozenInputs inputs = this.picture.execute(
				(status) -> this.collection.collect(scope, kind, month, held(scope.district(), kind, month), assumed));
		if (inputs == null) {
			throw new IllegalStateException("Nothing was read");
		}
		return inputs;
	}

	/**
	 * What an inventory was computed from.
	 * @throws Refusal not found
	 */
	public FrozenInputs frozen(Member office, InventoryId id) {
		office.require(Role.OFFICE);
		Inventory inventory = this.repository.find(office.tenant(), id).orElseThrow(Refusal::notFound);
		return CanonicalJson.read(this.repository.inputs(office.tenant(), inventory.id()), FrozenInputs.class);
	}

	/**
	 * The target in force at a period's end: full in the yearly one, scheduled otherwise.
	 */
	public static @Nullable BigDecimal targetInForce(PlanContent plan, InventoryKind kind, YearMonth month,
			Indicator indicator, @Nullable BigDecimal fullTarget) {
		return InputCollection.inForce(plan, kind, month, indicator, fullTarget);
	}

	/**
	 * Shows an inventory to whoever may see scores.
	 * @throws Refusal not found; stale; conflict {@code inventory.published},
	 * {@code inventory.superseded} or {@code inventory.month-open}
	 */
	@Transactional
	public Inventory publish(Member office, InventoryId id, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		Inventory current = this.repository.find(office.tenant(), id).orElseThrow(Refusal::notFound);
		this.repository.holdSeries(office.tenant(), current.kind(), current.month());
		current = this.repository.find(office.tenant(), id).orElseThrow(Refusal::notFound);
		seen.require(current.version());
		Inventory published = current.publish(office.subject(), now());
		if (this.repository.versions(office.tenant(), current.kind(), current.month()).getFirst().number() != current
			.number()) {
			throw Refusal.conflict("inventory.superseded");
		}
		if (!this.calendar.hold(office.district(), current.month()).closed()) {
			throw Refusal.conflict("inventory.month-open");
		}
		this.repository.publish(office.tenant(), published);
		this.events.publishEvent(new InventoryPublished(office.district(), office.subject(), id, current.kind(),
				current.month(), current.number()));
		return published;
	}

	/** What was published last of the period, as it was computed. */
	private @Nullable FrozenInputs held(DistrictId district, InventoryKind kind, YearMonth month) {
		return this.repository.versions(district.asTenant(), kind, month)
			.stream()
			.filter(Inventory::published)
			.findFirst()
			.map((published) -> CanonicalJson.read(this.repository.inputs(district.asTenant(), published.id()),
					FrozenInputs.class))
			.orElse(null);
	}

	private Inventory store(DistrictId district, FrozenInputs inputs, byte[] written, String inputsDigest,
			FrozenResults results, RunCause cause) {
		this.repository.holdSeries(district.asTenant(), inputs.kind(), inputs.month());
		List<Inventory> versions = this.repository.versions(district.asTenant(), inputs.kind(), inputs.month());
		if (!versions.isEmpty() && versions.getFirst().inputsDigest().equals(inputsDigest)) {
			return versions.getFirst();
		}
		int number = versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
		Inventory inventory = new Inventory(InventoryId.next(), inputs.kind(), inputs.month(), number, inputs.year(),
				inputs.plan(), inputs.planRevision(), InventoryState.COMPUTED, cause, results.lines().size(),
				inputsDigest, results.digest(written), now(), null, null, 1);
		this.repository.insert(district.asTenant(), inventory, written, results.lines());
		this.events.publishEvent(new InventoryEvent.Computed(district, Subject.SYSTEM, inventory.id(), inputs.kind(),
				inputs.month(), number, cause, inventory.digest()));
		return inventory;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
