package io.caizhi.meeting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.meeting.Pack.Line;
import io.caizhi.meeting.Pack.UnitPage;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.inventory.PublishedInventories;
import io.caizhi.scoring.inventory.PublishedInventory;
import io.caizhi.scoring.inventory.PublishedInventory.OfIndicator;
import io.caizhi.scoring.inventory.PublishedInventory.OfItem;
import io.caizhi.scoring.inventory.PublishedInventory.OfUnit;
import io.caizhi.supervision.Repeater;
import io.caizhi.supervision.Repeaters;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the pack of a meeting together: figures of its published inventory, decisions of
 * the meetings before, units supervised again and again in the year.
 */
@Component
class Packing {

	private static final int PLACES = 2;

	private final PublishedInventories inventories;

	private final Repeaters repeaters;

	private final ActionItemRepository items;

	private final Clock clock;

	Packing(PublishedInventories inventories, Repeaters repeaters, ActionItemRepository items, Clock clock) {
		this.inventories = inventories;
		this.repeaters = repeaters;
		this.items = items;
		this.clock = clock;
	}

	/**
	 * @throws io.caizhi.kernel.Refusal not found, without such an inventory; conflict
	 * {@code inventory.not-published}
	 */
	Pack of(Member office, Meeting meeting) {
		PublishedInventory inventory = this.inventories.of(office, meeting.inventory());
		List<Repeater> again = this.repeaters.of(office.districtScope(), meeting.heldOn().getYear());
		Set<String> codes = again.stream().map(Repeater::code).collect(Collectors.toUnmodifiableSet());
		LocalDate today = ChinaTime.day(this.clock.instant());
		Map<IndicatorCode, OfIndicator> indicators = inventory.indicators()
			.stream()
			.collect(Collectors.toMap(OfIndicator::code, Function.identity()));
		return new Pack(inventory.month(), SpeakingOrder.of(meeting.speaking(), inventory.units(), codes),
				inventory.units().stream().map((unit) -> page(unit, indicators)).toList(),
				this.items.past(office.tenant(), meeting.heldOn(), today), again);
	}

	private static UnitPage page(OfUnit unit, Map<IndicatorCode, OfIndicator> indicators) {
		return new UnitPage(unit.code(), unit.name(), unit.category(), unit.total(), unit.grade(), unit.rank(),
				unit.items().stream().map((item) -> line(item, indicators)).toList());
	}

	private static Line line(OfItem item, Map<IndicatorCode, OfIndicator> indicators) {
		OfIndicator indicator = Objects.requireNonNull(indicators.get(item.indicator()));
		return new Line(indicator.name(), indicator.unitOfMeasure(), item.actual(), rounded(item.target()),
				rounded(item.completion()), item.missing());
	}

	private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
		return (value != null) ? value.setScale(PLACES, RoundingMode.HALF_UP) : null;
	}

}
