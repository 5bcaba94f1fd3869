package io.caizhi.scoring.inventory;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import io.caizhi.hiring.correction.CorrectionId;
import io.caizhi.hiring.correction.CorrectionMoves;
import io.caizhi.hiring.correction.MovedByCorrection;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.rollup.AssessedFigures;
import io.caizhi.rollup.CountedTotal;
import io.caizhi.scoring.calculation.ItemScore;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.CorrectedScoresView.Item;
import io.caizhi.scoring.inventory.CorrectedScoresView.Moved;
import io.caizhi.scoring.inventory.CorrectedScoresView.OfInventory;
import io.caizhi.scoring.inventory.CorrectedScoresView.Score;
import io.caizhi.scoring.inventory.CorrectedScoresView.Shows;
import io.caizhi.scoring.inventory.InventoryRepository.Standing;
import io.caizhi.scoring.inventory.InventoryView.OfUnit;
import io.caizhi.scoring.value.AssumedCorrection;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out what a correction order does to published scores: every published inventory
 * that it concerns is computed twice, as its run would be now with the order and without.
 * An official sees the own unit's scores alone.
 */
@Service
class CorrectedScores {

	private final CorrectionMoves moves;

	private final Inventories inventories;

	private final InventoryRepository repository;

	private final Plans plans;

	private final DistrictScopes scopes;

	private final TransactionTemplate picture;

	CorrectedScores(CorrectionMoves moves, Inventories inventories, InventoryRepository repository, Plans plans,
			DistrictScopes scopes, PlatformTransactionManager transactions) {
		this.moves = moves;
		this.inventories = inventories;
		this.repository = repository;
		this.plans = plans;
		this.scopes = scopes;
		this.picture = new TransactionTemplate(transactions);
		// both computations must be of one moment
		this.picture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.picture.setReadOnly(true);
	}

	/**
	 * @throws Refusal as {@link CorrectionMoves#of}
	 */
	CorrectedScoresView of(Member member, CorrectionId order) {
		MovedByCorrection moved = this.moves.of(member, order);
		List<CountedTotal> totals = AssessedFigures.booked(moved.unit(), moved.bookings());
		AssumedCorrection assumed = new AssumedCorrection(moved.month(), moved.in(),
				moved.booked() ? totals.stream().map(CountedTotal::negated).toList() : totals);
		List<OfInventory> inventories = this.picture.execute((status) -> published(member, moved).stream()
			.map((inventory) -> effect(member, inventory, assumed, moved.booked()))
			.flatMap(List::stream)
			.toList());
		return new CorrectedScoresView(moved.month(), moved.booked(), Objects.requireNonNull(inventories));
	}

	/** The version published last of every period, the oldest first. */
	private List<Inventory> published(Member member, MovedByCorrection moved) {
		Map<String, Inventory> latest = new LinkedHashMap<>();
		// a plan may begin in the year before and end in the one after; growth looks a
		// year back
		IntStream.rangeClosed(moved.month().getYear() - 1, moved.month().getYear() + 2)
			.mapToObj((year) -> this.repository.ofYear(member.district().asTenant(), year))
			.flatMap(List::stream)
			.filter(Inventory::published)
			.forEach((inventory) -> latest.put(inventory.kind() + " " + inventory.month(), inventory));
		return latest.values()
			.stream()
			.sorted(Comparator.comparing(Inventory::month).thenComparing(Inventory::kind))
			.toList();
	}

	/** Nothing, where the order can concern none of its values. */
	private List<OfInventory> effect(Member member, Inventory inventory, AssumedCorrection assumed, boolean booked) {
		PlanContent plan = this.plans.revision(member.district(), inventory.plan(), inventory.planRevision());
		YearMonth first = plan.span().first();
		boolean assesses = assumed.countsIn(first, inventory.month());
		if (!assesses && !assumed.countsIn(first.minusYears(1), inventory.month().minusYears(1))) {
			return List.of();
		}
		Map<TenantId, UnitScore> now = scores(member, inventory, null);
		Map<TenantId, UnitScore> other = scores(member, inventory, assumed);
		List<Standing> standings = this.repository.standings(member.district().asTenant(), inventory.id());
		List<Moved> units = new ArrayList<>();
		boolean showsBefore = true;
		boolean showsAfter = true;
		for (Standing standing : standings) {
			@Nullable UnitScore one = (booked ? other : now).get(standing.unit());
			@Nullable UnitScore two = (booked ? now : other).get(standing.unit());
			boolean seen = !member.is(Role.OFFICIAL) || standing.unit().equals(member.tenant());
			if (seen && one != null && two != null && moves(one, two)) {
				Moved moved = moved(standing, plan, one, two);
				units.add(moved);
				showsBefore &= same(standing, moved.before());
				showsAfter &= same(standing, moved.after());
			}
		}
		if (units.isEmpty() && !assesses) {
			return List.of();
		}
		@Nullable Shows shows = units.isEmpty() ? null : showsBefore ? Shows.BEFORE : showsAfter ? Shows.AFTER : Shows.OTHER;
		return List
			.of(new OfInventory(inventory.id(), inventory.kind(), inventory.month(), inventory.number(), shows, units));
	}

	private Map<TenantId, UnitScore> scores(Member member, Inventory inventory, @Nullable AssumedCorrection assumed) {
		Map<TenantId, UnitScore> scores = new LinkedHashMap<>();
		FrozenResults
			.of(this.inventories.inputs(this.scopes.inPart(member), inventory.kind(), inventory.month(), assumed),
					(done) -> {
					})
			.lines()
			.forEach((line) -> scores.put(line.score().unit(), line.score()));
		return scores;
	}

	private static boolean moves(UnitScore before, UnitScore after) {
		return !Score.of(before).equals(Score.of(after)) || !items(before, after).isEmpty();
	}

	/** Those after, whose value or points were others. */
	private static Map<ItemScore, ItemScore> items(UnitScore before, UnitScore after) {
		Map<IndicatorCode, ItemScore> was = new HashMap<>();
		before.items().forEach((item) -> was.put(item.indicator(), item));
		Map<ItemScore, ItemScore> moved = new LinkedHashMap<>();
		for (ItemScore item : after.items()) {
			@Nullable ItemScore earlier = was.get(item.indicator());
			if (earlier != null
					&& !(Objects.equals(earlier.actual(), item.actual()) && earlier.points().equals(item.points()))) {
				moved.put(item, earlier);
			}
		}
		return moved;
	}

	private static boolean same(Standing standing, Score score) {
		return standing.total().compareTo(score.total()) == 0 && Objects.equals(standing.grade(), score.grade())
				&& Objects.equals(standing.place(), score.rank());
	}

	private static Moved moved(Standing standing, PlanContent plan, UnitScore before, UnitScore after) {
		List<Item> items = items(before, after).entrySet()
			.stream()
			.map((item) -> new Item(item.getKey().indicator(), ScoreReading.name(plan, item.getKey().indicator()),
					item.getValue().actual(), item.getKey().actual(), item.getValue().points(), item.getKey().points()))
			.toList();
		return new Moved(new OfUnit(standing.code(), standing.name()), standing.category(), Score.of(before),
				Score.of(after), items);
	}

}
