package io.caizhi.bulletin;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.caizhi.kernel.Quotation;
import io.caizhi.kernel.Wording;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.scoring.inventory.PublishedInventory;
import io.caizhi.scoring.inventory.PublishedInventory.OfIndicator;
import io.caizhi.scoring.inventory.PublishedInventory.OfItem;
import io.caizhi.scoring.inventory.PublishedInventory.OfUnit;
import io.caizhi.tenancy.UnitCategory;

/**
 * The first text of a bulletin, by the rules of the office. Every figure in it is a
 * reference; the same inventory, errata and rules give the same text.
 */
final class Drafting {

	private static final String ORDINALS = "一二三四五六";

	private final PublishedInventory inventory;

	private final List<String> errata;

	private final BulletinRules rules;

	private final Wording wording;

	private final Map<String, OfIndicator> indicators = new LinkedHashMap<>();

	private final List<Block> blocks = new ArrayList<>();

	private int headings;

	/**
	 * @param errata what is to be told of corrected inventories, figures as references
	 */
	Drafting(PublishedInventory inventory, List<String> errata, BulletinRules rules, Wording wording) {
		this.inventory = inventory;
		this.errata = List.copyOf(errata);
		this.rules = rules;
		this.wording = wording;
		inventory.indicators().forEach((indicator) -> this.indicators.put(indicator.code().value(), indicator));
	}

	String title() {
		return say("bulletin.title", Map.of("period", period()));
	}

	/** What the inventory is of, in words. */
	private String period() {
		YearMonth last = this.inventory.month();
		YearMonth first = this.inventory.kind().first(last);
		return switch (this.inventory.kind()) {
			case MONTH -> say("bulletin.month", Map.of("year", last.getYear(), "month", last.getMonthValue()));
			case QUARTER -> say("bulletin.quarter", Map.of("year", first.getYear(), "month", first.getMonthValue(),
					"lastYear", last.getYear(), "lastMonth", last.getMonthValue()));
			case YEAR -> say("bulletin.year", Map.of("year", this.inventory.year()));
		};
	}

	/** Names of units and indicators, of these as they are quoted, too. */
	List<String> words() {
		return Stream
			.concat(this.inventory.units().stream().map(OfUnit::name),
					this.inventory.indicators()
						.stream()
						.map(OfIndicator::name)
						.flatMap((name) -> Stream.of(name, Quotation.inner(name))))
			.distinct()
			.toList();
	}

	List<Block> blocks() {
		this.blocks.add(Block
			.paragraph(say("bulletin.opening", Map.of("period", period(), "units", Figure.reference(Snapshot.UNITS)))));
		if (this.rules.figures()) {
			figures();
		}
		if (this.rules.places()) {
			places();
		}
		praise();
		urge();
		if (this.rules.errata()) {
			errata();
		}
		heading(say("bulletin.demands", Map.of()));
		this.blocks.add(Block.paragraph(say("bulletin.demands-text", Map.of())));
		return this.blocks;
	}

	private void figures() {
		List<List<String>> rows = this.inventory.indicators()
			.stream()
			.filter((indicator) -> indicator.actual() != null)
			.map((indicator) -> List.of(indicator.name(), indicator.unitOfMeasure(),
					reference(Snapshot.district(indicator.code(), Snapshot.ACTUAL)),
					(indicator.target() != null) ? reference(Snapshot.district(indicator.code(), Snapshot.TARGET))
							: Snapshot.NONE,
					(indicator.completion() != null)
							? reference(Snapshot.district(indicator.code(), Snapshot.COMPLETION)) : Snapshot.NONE))
			.toList();
		if (!rows.isEmpty()) {
			heading(say("bulletin.overall", Map.of()));
			this.blocks.add(Block.table(List.of(say("bulletin.head-indicator", Map.of()),
					say("bulletin.head-measure", Map.of()), say("bulletin.head-actual", Map.of()),
					say("bulletin.head-target", Map.of()), say("bulletin.head-completion", Map.of())), rows));
		}
	}

	private void places() {
		List<Block> tables = new ArrayList<>();
		for (UnitCategory category : UnitCategory.values()) {
			List<List<String>> rows = this.inventory.units()
				.stream()
				.filter((unit) -> unit.category() == category && unit.open() && unit.rank() != null)
				.map((unit) -> List.of(reference(Snapshot.unit(unit, Snapshot.RANK)), unit.name(),
						reference(Snapshot.unit(unit, Snapshot.TOTAL))))
				.toList();
			if (!rows.isEmpty()) {
				tables.add(Block.paragraph(category(category)));
				tables.add(Block.table(List.of(say("bulletin.head-rank", Map.of()), say("bulletin.head-unit", Map.of()),
						say("bulletin.head-total", Map.of())), rows));
			}
		}
		section("bulletin.places", tables);
	}

	private void praise() {
		List<Block> lines = new ArrayList<>();
		for (UnitCategory category : UnitCategory.values()) {
			List<String> best = this.inventory.units()
				.stream()
				.filter((unit) -> unit.category() == category && unit.open())
				.filter((unit) -> Objects.requireNonNullElse(unit.rank(), Integer.MAX_VALUE) <= this.rules.praiseTop())
				.map(OfUnit::name)
				.toList();
			if (!best.isEmpty()) {
				lines.add(Block.paragraph(say("bulletin.praise-top", Map.of("category", category(category), "count",
						this.rules.praiseTop(), "units", String.join("、", best)))));
			}
		}
		BigDecimal ahead = this.rules.praiseAhead();
		if (ahead != null) {
			this.inventory.units().forEach((unit) -> {
				String items = reached(unit).filter((item) -> completion(item).compareTo(ahead) >= 0)
					.sorted(Comparator.comparing(Drafting::completion).reversed())
					.limit(this.rules.linesPerUnit())
					.map((item) -> line(unit, item, "bulletin.praise-item", "bulletin.praise-item-lower"))
					.collect(Collectors.joining("，"));
				if (!items.isEmpty()) {
					lines.add(
							Block.paragraph(say("bulletin.praise-ahead", Map.of("unit", unit.name(), "items", items))));
				}
			});
		}
		section("bulletin.praise", lines);
	}

	private void urge() {
		BigDecimal behind = this.rules.urgeBehind();
		if (behind == null) {
			return;
		}
		List<Block> lines = new ArrayList<>();
		for (OfUnit unit : this.inventory.units()) {
			List<String> items = new ArrayList<>();
			reached(unit).filter((item) -> completion(item).compareTo(behind) < 0)
				.sorted(Comparator.comparing(Drafting::completion))
				.limit(this.rules.linesPerUnit())
				.forEach((item) -> items.add(line(unit, item, "bulletin.urge-item", "bulletin.urge-item-lower")));
			List<String> missing = unit.items().stream().filter(OfItem::missing).map(this::name).toList();
			if (!missing.isEmpty()) {
				items.add(say("bulletin.urge-missing", Map.of("indicators", String.join("”“", missing))));
			}
			if (!items.isEmpty()) {
				lines.add(Block.paragraph(
						say("bulletin.urge-line", Map.of("unit", unit.name(), "items", String.join("；", items)))));
			}
		}
		section("bulletin.urge", lines);
	}

	private void errata() {
		section("bulletin.errata", this.errata.stream().flatMap(Drafting::pieces).map(Block::paragraph).toList());
	}

	/** A long list of grounds is parted where one ends. */
	private static Stream<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		String rest = text;
		while (rest.length() > Block.LONGEST) {
			int end = rest.lastIndexOf('；', Block.LONGEST - 1) + 1;
			end = (end > 0) ? end : Block.LONGEST;
			pieces.add(rest.substring(0, end));
			rest = rest.substring(end);
		}
		pieces.add(rest);
		return pieces.stream();
	}

	private void section(String heading, List<Block> lines) {
		if (!lines.isEmpty()) {
			heading(say(heading, Map.of()));
			this.blocks.addAll(lines);
		}
	}

	private void heading(String text) {
		this.blocks.add(Block.heading(ORDINALS.charAt(this.headings++) + "、" + text));
	}

	/** What is better the less there is of it is kept within its target, not reached. */
	private String line(OfUnit unit, OfItem item, String reached, String kept) {
		OfIndicator indicator = indicator(item);
		return say((indicator.direction() == Direction.LOWER) ? kept : reached,
				Map.of("indicator", name(item), "actual",
						reference(Snapshot.item(unit, item.indicator(), Snapshot.ACTUAL)), "measure",
						indicator.unitOfMeasure(), "completion",
						reference(Snapshot.item(unit, item.indicator(), Snapshot.COMPLETION))));
	}

	private static Stream<OfItem> reached(OfUnit unit) {
		return unit.items().stream().filter((item) -> item.completion() != null && item.actual() != null);
	}

	private static BigDecimal completion(OfItem item) {
		return Objects.requireNonNull(item.completion());
	}

	/** As it stands in quotation marks. */
	private String name(OfItem item) {
		return Quotation.inner(indicator(item).name());
	}

	private OfIndicator indicator(OfItem item) {
		return Objects.requireNonNull(this.indicators.get(item.indicator().value()));
	}

	private String category(UnitCategory category) {
		return say(switch (category) {
			case DEPARTMENT -> "bulletin.departments";
			case TOWN -> "bulletin.towns";
			case PARK -> "bulletin.parks";
			case PLATFORM -> "bulletin.platforms";
		}, Map.of());
	}

	private static String reference(String key) {
		return Figure.reference(key);
	}

	private String say(String code, Map<String, Object> arguments) {
		return this.wording.chinese(code, arguments);
	}

}
