package io.caizhi.rollup;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caizhi.hiring.Channel;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.TenantId;
import io.caizhi.rollup.UnitFigures.UnitName;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures by any choice of unit, month, education and channel. The finest row that the
 * choice needs is read as it is kept; nothing here crosses an enterprise, so that all of
 * it may be told to whoever may read the district.
 */
@Service
@Transactional(readOnly = true)
class GroupedFigures {

	private static final Comparator<GroupKey> BY_MONTH_AND_CODES = Comparator
		.comparing(GroupKey::month, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(GroupKey::education, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(GroupKey::channel, Comparator.nullsFirst(Comparator.naturalOrder()));

	private final Units units;

	private final UnitSummaryRepository summaries;

	private final Clock clock;

	GroupedFigures(Units units, UnitSummaryRepository summaries, Clock clock) {
		this.units = units;
		this.summaries = summaries;
		this.clock = clock;
	}

	/**
	 * Figures by group; groups in which nothing was counted are left out.
	 *
	 * @param units all of the district; of an official, none
	 */
	record Groups(@Schema(example = "2026") int year, Grouping by, List<UnitName> units, List<Group> groups,
			Figure total) {

	}

	/** One group, named by what it is told apart by. */
	record Group(@Schema(example = "wuyi") @Nullable String unit,
			@Schema(type = "string", example = "2026-11") @Nullable YearMonth month,
			@Schema(example = "21") @Nullable String education, @Nullable Channel channel,
			@JsonUnwrapped Figure figure) {

	}

	/**
	 * @throws io.caizhi.kernel.Refusal not found, when the district has no such unit
	 */
	Groups district(DistrictScope scope, GroupQuery query) {
		List<Unit> all = this.units.all(scope);
		List<TenantId> asked = asked(scope, query, all);
		Map<TenantId, Integer> places = new HashMap<>();
		Map<TenantId, String> codes = new HashMap<>();
		for (Unit unit : all) {
			places.put(unit.id(), places.size());
			codes.put(unit.id(), unit.code());
		}
		Comparator<GroupKey> byUnit = Comparator.comparing(
				(GroupKey key) -> (key.unit() != null) ? places.getOrDefault(key.unit(), -1) : Integer.valueOf(-1));
		return groups(query, all.stream().map(UnitName::of).toList(), byUnit.thenComparing(BY_MONTH_AND_CODES),
				(unit) -> codes.getOrDefault(unit, ""),
				(taker) -> this.summaries.inDistrict(scope, asked, query.grain(), query.months(), taker));
	}

	/** The same of the official's own unit, whose code is not said. */
	Groups own(Member official, GroupQuery query) {
		official.require(Role.OFFICIAL);
		return groups(query, List.of(), BY_MONTH_AND_CODES, (unit) -> null,
				(taker) -> this.summaries.inUnit(official.tenant(), query.grain(), query.months(), taker));
	}

	/**
	 * The same text as long as {@link #district} answers the same: the day is in it, for
	 * on another one units may be of another category. Needs no one moment.
	 * @throws io.caizhi.kernel.Refusal not found, when the district has no such unit
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	String stamp(DistrictScope scope, GroupQuery query) {
		String code = query.unit();
		if (code != null) {
			this.units.find(scope, code);
		}
		return query + " " + ChinaTime.day(this.clock.instant()) + " "
				+ this.summaries.stamp(scope, query.year().months());
	}

	/** The same text as long as {@link #own} answers the same. Needs no one moment. */
	@Transactional(propagation = Propagation.SUPPORTS)
	String stamp(Member official, GroupQuery query) {
		official.require(Role.OFFICIAL);
		return official.tenant() + query.toString() + this.summaries.changes(official.tenant(), query.year().months());
	}

	private List<TenantId> asked(DistrictScope scope, GroupQuery query, List<Unit> all) {
		String code = query.unit();
		return (code != null) ? List.of(this.units.find(scope, code).id()) : all.stream().map(Unit::id).toList();
	}

	private static Groups groups(GroupQuery query, List<UnitName> names, Comparator<GroupKey> order,
			Function<TenantId, @Nullable String> codes,
			java.util.function.Consumer<BiConsumer<GroupKey, Figure>> rows) {
		Map<GroupKey, Figure> summed = new LinkedHashMap<>();
		Figure[] total = { Figure.ZERO };
		rows.accept((key, figure) -> {
			if (query.takes(key)) {
				summed.merge(query.by().of(key), figure, Figure::plus);
				total[0] = total[0].plus(figure);
			}
		});
		Map<GroupKey, Figure> ordered = new TreeMap<>(order);
		ordered.putAll(summed);
		List<Group> groups = ordered.entrySet().stream().filter((group) -> !group.getValue().empty()).map((group) -> {
			GroupKey key = group.getKey();
			return new Group((key.unit() != null) ? codes.apply(key.unit()) : null, key.month(), key.education(),
					key.channel(), group.getValue());
		}).toList();
		return new Groups(query.year().value(), query.by(), names, groups, total[0]);
	}

}
