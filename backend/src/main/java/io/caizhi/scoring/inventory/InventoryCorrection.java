package io.caizhi.scoring.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.TenantId;
import io.caizhi.kernel.Wording;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.CorrectionView.Change;
import io.caizhi.scoring.inventory.CorrectionView.Paragraph;
import io.caizhi.scoring.inventory.InventoryRepository.Standing;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a version of an inventory with the one published before it, and drafts the
 * erratum. Nothing is written: a bulletin takes the draft over when it is made.
 */
@Service
@Transactional(readOnly = true)
class InventoryCorrection {

	private final InventoryReading reading;

	private final InventoryRepository repository;

	private final Plans plans;

	private final Wording wording;

	InventoryCorrection(InventoryReading reading, InventoryRepository repository, Plans plans, Wording wording) {
		this.reading = reading;
		this.repository = repository;
		this.plans = plans;
		this.wording = wording;
	}

	CorrectionView of(Member member, InventoryId id) {
		Inventory inventory = this.reading.find(member, id);
		List<Inventory> versions = this.reading.versions(member, inventory);
		Optional<Inventory> against = versions.stream()
			.filter((version) -> version.published() && version.number() < inventory.number())
			.findFirst();
		List<Change> changes = against.map((published) -> changes(member, published, inventory)).orElse(List.of());
		return new CorrectionView(InventoryReading.view(member, inventory, versions),
				against.map((published) -> InventoryReading.view(member, published, versions)).orElse(null), changes,
				erratum(inventory, changes));
	}

	private List<Change> changes(Member member, Inventory published, Inventory corrected) {
		PlanContent plan = this.plans.revision(member.district(), corrected.plan(), corrected.planRevision());
		Map<TenantId, UnitScore> before = scores(member, published);
		Map<TenantId, UnitScore> after = scores(member, corrected);
		List<Change> changes = new ArrayList<>();
		for (Standing standing : this.repository.standings(member.district().asTenant(), corrected.id())) {
			changes
				.addAll(Differences.between(new OfUnit(standing.code(), standing.name()), before.get(standing.unit()),
						after.get(standing.unit()), (indicator) -> ScoreReading.name(plan, indicator)));
		}
		return changes;
	}

	private Map<TenantId, UnitScore> scores(Member member, Inventory inventory) {
		Map<TenantId, UnitScore> scores = new HashMap<>();
		this.repository.results(member.district().asTenant(), inventory.id()).forEach((json) -> {
			UnitScore score = CanonicalJson.read(json, UnitScore.class);
			scores.put(score.unit(), score);
		});
		return scores;
	}

	private List<Paragraph> erratum(Inventory inventory, List<Change> changes) {
		if (changes.isEmpty()) {
			return List.of();
		}
		List<Paragraph> erratum = new ArrayList<>();
		erratum.add(paragraph(null, "erratum.head", Map.of("month", inventory.month().toString())));
		changes.forEach((change) -> erratum
			.add(paragraph(change.unit(), change.what().sentence(), Map.of("unit", change.unit().name(), "item",
					text(change.name()), "before", text(change.before()), "after", text(change.after())))));
		return erratum;
	}

	private Paragraph paragraph(@Nullable OfUnit unit, String code, Map<String, Object> arguments) {
		return new Paragraph(unit, this.wording.chinese(code, arguments), this.wording.english(code, arguments));
	}

	private static String text(@Nullable String told) {
		return (told != null) ? told : "—";
	}

}
