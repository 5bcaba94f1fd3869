package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindMetric;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What verified entries come to, unit by unit: sums of what was booked in months. Two
 * statements, whatever the number of metrics, units and entries; what was booked in
 * closed months never changes.
 */
@Service
@Transactional(readOnly = true)
public class LedgerFigures {

	private final EntryBookingRepository repository;

	private final Kinds kinds;

	LedgerFigures(EntryBookingRepository repository, Kinds kinds) {
		this.repository = repository;
		this.kinds = kinds;
	}

	/** From one month to another, of every unit that has some. */
	public Map<Metric.Ledger, Map<TenantId, BigDecimal>> sums(DistrictScope scope, Collection<Metric.Ledger> wanted,
			YearMonth first, YearMonth last) {
		if (wanted.isEmpty()) {
			return Map.of();
		}
		Map<String, EntryKind> known = this.kinds.all(scope.district())
			.stream()
			.collect(Collectors.toMap((kind) -> kind.code().value(), Function.identity()));
		Set<KindCode> codes = wanted.stream().map((metric) -> new KindCode(metric.kind())).collect(Collectors.toSet());
		List<CountedEntry> counted = this.repository.counted(scope, codes, first, last);
		Map<Metric.Ledger, Map<TenantId, BigDecimal>> sums = new HashMap<>();
		for (Metric.Ledger metric : wanted) {
			KindMetric definition = Optional.ofNullable(known.get(metric.kind()))
				.flatMap((kind) -> kind.metric(metric.metric()))
				.orElseThrow(() -> new IllegalStateException("The plan names no metric of a ledger: " + metric));
			Map<TenantId, BigDecimal> units = new HashMap<>();
			counted.stream()
				.filter((entry) -> entry.booking().kind().value().equals(metric.kind()))
				.forEach((entry) -> amount(definition, entry)
					.ifPresent((amount) -> units.merge(entry.unit(), amount, BigDecimal::add)));
			sums.put(metric, units);
		}
		return sums;
	}

	/** What a booking adds or takes away; nothing where the metric does not count it. */
	static Optional<BigDecimal> amount(KindMetric metric, CountedEntry entry) {
		return metric.amount(EntryDocument.values(entry.content())).map((amount) -> entry.booking().counted(amount));
	}

}
