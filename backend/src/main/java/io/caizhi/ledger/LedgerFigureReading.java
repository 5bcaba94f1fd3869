package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.EntryView.OfUnit;
import io.caizhi.ledger.LedgerFigureView.Line;
import io.caizhi.ledger.LedgerFigureView.Month;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindMetric;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a figure of a ledger to the entries that it counts: officials those of the own
 * unit, leaders and the office those of any. By the same bookings as the figure itself.
 */
@Service
@Transactional(readOnly = true)
class LedgerFigureReading {

	private final EntryBookingRepository repository;

	private final EntryDocument document;

	private final Kinds kinds;

	private final Units units;

	private final DistrictScopes scopes;

	LedgerFigureReading(EntryBookingRepository repository, EntryDocument document, Kinds kinds, Units units,
			DistrictScopes scopes) {
		this.repository = repository;
		this.document = document;
		this.kinds = kinds;
		this.units = units;
		this.scopes = scopes;
	}

	/** A booking that is counted, and what it adds. */
	private record Counted(CountedEntry entry, BigDecimal amount) {

	}

	/**
	 * @param unit code of one, for readers of the whole district
	 * @throws Refusal not found, without such a metric or unit
	 */
	LedgerFigureView of(Member member, KindCode code, String metricCode, @Nullable String unit, YearMonth first,
			YearMonth last, PageRequest page) {
		KindMetric metric = this.kinds.newest(member.district(), code)
			.metric(metricCode)
			.orElseThrow(Refusal::notFound);
		Map<TenantId, Unit> byId = this.units.all(this.scopes.inPart(member))
			.stream()
			.collect(Collectors.toMap(Unit::id, Function.identity()));
		Map<YearMonth, BigDecimal> months = new TreeMap<>();
		List<Counted> counted = booked(member, code, unit, byId, first, last).stream()
			.flatMap(
					(entry) -> LedgerFigures.amount(metric, entry).map((amount) -> new Counted(entry, amount)).stream())
			.toList();
		counted.forEach((one) -> months.merge(one.entry().booking().month(), one.amount(), BigDecimal::add));
		long after = page.afterIdentifier();
		Page<Counted> shown = Page.of(
				counted.stream().filter((one) -> one.entry().id() > after).limit(page.limit() + 1L).toList(),
				page.limit(), (one) -> Identifiers.text(one.entry().id()));
		Map<String, EntryKind> known = new HashMap<>();
		return new LedgerFigureView(code, metric, first, last,
				months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
				months.entrySet().stream().map((month) -> new Month(month.getKey(), month.getValue())).toList(),
				shown.items().stream().map((one) -> line(member, one, byId, known)).toList(), shown.next());
	}

	private List<CountedEntry> booked(Member member, KindCode code, @Nullable String unit, Map<TenantId, Unit> byId,
			YearMonth first, YearMonth last) {
		Set<KindCode> codes = Set.of(code);
		Optional<TenantId> wanted = Optional.ofNullable(unit)
			.map((spelt) -> byId.values()
				.stream()
				.filter((one) -> one.code().equals(spelt))
				.findFirst()
				.orElseThrow(Refusal::notFound)
				.id());
		if (!member.is(Role.OFFICIAL)) {
			List<CountedEntry> all = this.repository.counted(member.districtScope(), codes, first, last);
			return wanted.map((one) -> all.stream().filter((entry) -> entry.unit().equals(one)).toList()).orElse(all);
		}
		if (wanted.filter((one) -> !one.equals(member.tenant())).isPresent()) {
			throw Refusal.notFound();
		}
		return this.repository.counted(member.tenant(), codes, first, last);
	}

	private Line line(Member member, Counted counted, Map<TenantId, Unit> byId, Map<String, EntryKind> known) {
		CountedEntry entry = counted.entry();
		Booking booking = entry.booking();
		EntryKind kind = known.computeIfAbsent(booking.kind() + "/" + entry.kindVersion(),
				(absent) -> this.kinds.version(member.district(), booking.kind(), entry.kindVersion()));
		EntryValues values = this.document.read(entry.unit(), entry.content(), entry.sealed());
		return new Line(booking.entry(), booking.version(), OfUnit.of(Objects.requireNonNull(byId.get(entry.unit()))),
				EntryMasking.of(member).title(kind, values).orElse(null),
				LocalDate.parse(Objects.requireNonNull(values.open().get(kind.date().code()))), booking.month(),
				booking.late(), counted.amount());
	}

}
