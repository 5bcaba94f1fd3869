package io.caizhi.scoring.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.scoring.inventory.FrozenInputs.Category;
import io.caizhi.scoring.inventory.InventoryRepository.Standing;
import io.caizhi.scoring.inventory.InventoryView.Detail;
import io.caizhi.scoring.inventory.InventoryView.OfCategory;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.caizhi.scoring.inventory.InventoryView.Place;
import io.caizhi.scoring.inventory.InventoryView.Previous;
import io.caizhi.scoring.scheme.Publication;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows inventories as far as each reader may see (product §2): the office all, a leader
 * all that is published, an official of what is published its own unit, and others as far
 * as their scheme's publication rule allows.
 */
@Service
@Transactional(readOnly = true)
class InventoryReading {

	private final InventoryRepository repository;

	InventoryReading(InventoryRepository repository) {
		this.repository = repository;
	}

	/** Those of a year, by month, kind and version. */
	List<InventoryView> ofYear(Member member, int year) {
		List<Inventory> visible = this.repository.ofYear(member.district().asTenant(), year)
			.stream()
			.filter((inventory) -> visible(member, inventory))
			.toList();
		return visible.stream().map((inventory) -> view(member, inventory, visible)).toList();
	}

	/**
	 * @throws Refusal not found, when there is none, or none to see
	 */
	Detail one(Member member, InventoryId id) {
		Inventory inventory = find(member, id);
		List<Standing> standings = standings(inventory, member);
		Optional<Inventory> before = before(member, inventory);
		Map<TenantId, Standing> previous = before.map((found) -> standings(found, member))
			.orElse(List.of())
			.stream()
			.collect(Collectors.toMap(Standing::unit, Function.identity()));
		FrozenInputs inputs = inputs(member, id);
		Map<UnitCategory, Category> frozen = inputs.categories()
			.stream()
			.collect(Collectors.toMap((category) -> category.scheme().category(), Function.identity()));
		Map<UnitCategory, TenantId> ownCategory = new HashMap<>();
		standings.stream()
			.filter((standing) -> standing.unit().equals(member.tenant()))
			.forEach((own) -> ownCategory.put(own.category(), own.unit()));
		List<OfCategory> categories = new ArrayList<>();
		frozen.values()
			.stream()
			.sorted((one, other) -> one.scheme().category().compareTo(other.scheme().category()))
			.forEach((category) -> {
				List<Place> places = standings.stream()
					.filter((standing) -> standing.category() == category.scheme().category())
					.filter((standing) -> sees(member, standing, ownCategory.containsKey(standing.category())))
					.map((standing) -> place(member, standing, previous.get(standing.unit())))
					.toList();
				if (!places.isEmpty()) {
					categories.add(new OfCategory(category.scheme().category(), category.scheme().id(),
							category.scheme().version(), category.scheme().publication(), places));
				}
			});
		List<Inventory> versions = versions(member, inventory);
		return new Detail(view(member, inventory, versions),
				before.map((found) -> new Previous(found.id(), found.month())).orElse(null), categories,
				member.is(Role.OFFICIAL) ? null
						: inputs.withoutScheme().stream().map((unit) -> new OfUnit(unit.code(), unit.name())).toList());
	}

	/**
	 * An inventory this reader may know of.
	 * @throws Refusal not found
	 */
	Inventory find(Member member, InventoryId id) {
		return this.repository.find(member.district().asTenant(), id)
			.filter((inventory) -> visible(member, inventory))
			.orElseThrow(Refusal::notFound);
	}

	/** What it was computed from. */
	FrozenInputs inputs(Member member, InventoryId id) {
		return CanonicalJson.read(this.repository.inputs(member.district().asTenant(), id), FrozenInputs.class);
	}

	/** The newest version of the period before that this reader may see. */
	Optional<Inventory> before(Member member, Inventory inventory) {
		return this.repository
			.versions(member.district().asTenant(), inventory.kind(), inventory.kind().before(inventory.month()))
			.stream()
			.filter((found) -> visible(member, found))
			.findFirst();
	}

	/** Every version of the same period that this reader may see, the newest first. */
	List<Inventory> versions(Member member, Inventory inventory) {
		return this.repository.versions(member.district().asTenant(), inventory.kind(), inventory.month())
			.stream()
			.filter((version) -> visible(member, version))
			.toList();
	}

	/** Whether the member sees a unit's total and place. */
	private static boolean sees(Member member, Standing standing, boolean sameCategory) {
		if (!member.is(Role.OFFICIAL) || standing.unit().equals(member.tenant())) {
			return true;
		}
		return standing.publication() == Publication.ALL
				|| (standing.publication() == Publication.CATEGORY && sameCategory);
	}

	private static boolean visible(Member member, Inventory inventory) {
		return member.is(Role.OFFICE) || inventory.published();
	}

	private List<Standing> standings(Inventory inventory, Member member) {
		return this.repository.standings(member.district().asTenant(), inventory.id());
	}

	private static Place place(Member member, Standing standing, @Nullable Standing before) {
		boolean own = standing.unit().equals(member.tenant());
		return new Place(new OfUnit(standing.code(), standing.name()), own, own || !member.is(Role.OFFICIAL),
				standing.total(), standing.vetoed(), standing.suspended(), standing.grade(), standing.place(),
				(before != null) ? before.total() : null, (before != null) ? before.place() : null);
	}

	static InventoryView view(Member member, Inventory inventory, List<Inventory> known) {
		boolean superseded = known.stream()
			.anyMatch((other) -> other.kind() == inventory.kind() && other.month().equals(inventory.month())
					&& other.number() > inventory.number());
		boolean district = !member.is(Role.OFFICIAL);
		List<String> actions = new ArrayList<>();
		if (member.is(Role.OFFICE) && !inventory.published() && !superseded) {
			actions.add("publish");
		}
		if (district) {
			actions.add("verify");
			if (inventory.number() > 1) {
				actions.add("compare");
			}
		}
		return new InventoryView(inventory.id(), inventory.kind(), inventory.kind().first(inventory.month()),
				inventory.month(), inventory.number(), inventory.year(), inventory.plan(), inventory.planRevision(),
				inventory.state(), inventory.cause(), superseded, district ? inventory.units() : null,
				district ? inventory.digest() : null, inventory.computedAt(), inventory.publishedAt(),
				inventory.version(), actions);
	}

}
