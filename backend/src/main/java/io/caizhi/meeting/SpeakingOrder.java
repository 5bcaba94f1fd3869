package io.caizhi.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.meeting.Speaker.Part;
import io.caizhi.scoring.inventory.PublishedInventory.OfUnit;
import io.caizhi.tenancy.UnitCategory;

/** Who speaks when, by rule: from places, and from who is supervised again and again. */
final class SpeakingOrder {

	private SpeakingOrder() {
	}

	/**
	 * @param units by category and place, those without a place last
	 * @param repeaters codes of units supervised again and again
	 */
	static List<Speaker> of(Speaking speaking, List<OfUnit> units, Set<String> repeaters) {
		Map<UnitCategory, List<OfUnit>> categories = units.stream()
			.collect(Collectors.groupingBy(OfUnit::category, LinkedHashMap::new, Collectors.toList()));
		return switch (speaking.rule()) {
			case LAST_FIRST -> categories.values()
				.stream()
				.flatMap((category) -> category.reversed().stream())
				.map((unit) -> speaker(unit, Part.REPORT, repeaters))
				.toList();
			case BEST_AND_LAST -> bestAndLast(speaking, categories.values(), repeaters);
		};
	}

	private static List<Speaker> bestAndLast(Speaking speaking, Collection<List<OfUnit>> categories,
			Set<String> repeaters) {
		List<Speaker> sharing = new ArrayList<>();
		List<Speaker> explaining = new ArrayList<>();
		List<Speaker> supervised = new ArrayList<>();
		categories.forEach((category) -> {
			int best = (int) category.stream().filter((unit) -> unit.rank() != null).limit(speaking.best()).count();
			int last = Math.max(best, category.size() - speaking.last());
			category.subList(0, best).forEach((unit) -> sharing.add(speaker(unit, Part.SHARE, repeaters)));
			category.subList(last, category.size())
				.reversed()
				.forEach((unit) -> explaining.add(speaker(unit, Part.EXPLAIN, repeaters)));
			category.subList(best, last)
				.stream()
				.filter((unit) -> repeaters.contains(unit.code()))
				.forEach((unit) -> supervised.add(speaker(unit, Part.EXPLAIN, repeaters)));
		});
		sharing.addAll(explaining);
		sharing.addAll(supervised);
		return sharing;
	}

	private static Speaker speaker(OfUnit unit, Part part, Set<String> repeaters) {
		return new Speaker(unit.code(), unit.name(), unit.category(), unit.rank(), unit.total(), part,
				repeaters.contains(unit.code()));
	}

}
