package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.yearly.MetricForm.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the metrics of a plan must keep: each code once, each says what its kind needs and
 * nothing else, and ratios name metrics of the plan without going in circles.
 */
final class MetricRules {

	private final HireChoices choices;

	MetricRules(HireChoices choices) {
		this.choices = choices;
	}

	/**
	 * @param ledgers the metrics of ledgers that there are
	 * @param place the JSON pointer of the list
	 */
	List<Fault> faults(List<MetricEntry> entries, List<LedgerChoices.Choice> ledgers, String place) {
		List<Fault> faults = new ArrayList<>();
		Map<String, MetricForm> known = new HashMap<>();
		for (int i = 0; i < entries.size(); i++) {
			if (known.putIfAbsent(entries.get(i).code(), entries.get(i).metric()) != null) {
				faults.add(new Fault(place + "/" + i + "/code", "plan.code-twice"));
			}
		}
		for (int i = 0; i < entries.size(); i++) {
			String metric = place + "/" + i + "/metric";
			check(entries.get(i).metric(), metric, faults);
			checkLedger(entries.get(i).metric(), ledgers, metric, faults);
			checkParts(entries.get(i), known, metric, faults);
		}
		return faults;
	}

	private void check(MetricForm form, String place, List<Fault> faults) {
		Kind kind = form.kind();
		if (kind == null) {
			faults.add(new Fault(place + "/kind", "required"));
			return;
		}
		fits(form.hires(), kind == Kind.HIRES, place + "/hires", faults);
		fits(form.returns(), kind == Kind.RETURNS, place + "/returns", faults);
		fits(form.numerator(), kind == Kind.RATIO, place + "/numerator", faults);
		fits(form.denominator(), kind == Kind.RATIO, place + "/denominator", faults);
		fits(form.factor(), kind == Kind.RATIO, place + "/factor", faults);
		fits(form.rollUp(), kind == Kind.MANUAL, place + "/rollUp", faults);
		fits(form.ledgerKind(), kind == Kind.LEDGER, place + "/ledgerKind", faults);
		fits(form.ledgerMetric(), kind == Kind.LEDGER, place + "/ledgerMetric", faults);
		listed(form.educations(), kind, this.choices.educations(), place + "/educations", faults);
		listed(form.channels(), kind, this.choices.channels(), place + "/channels", faults);
		BigDecimal factor = form.factor();
		if (kind == Kind.RATIO && factor != null && factor.compareTo(BigDecimal.ONE) != 0
				&& factor.compareTo(BigDecimal.valueOf(100)) != 0) {
			faults.add(new Fault(place + "/factor", "plan.factor"));
		}
	}

	private static void fits(@Nullable Object field, boolean wanted, String place, List<Fault> faults) {
		if (wanted && field == null) {
			faults.add(new Fault(place, "required"));
		}
		if (!wanted && field != null) {
			faults.add(new Fault(place, "unwanted"));
		}
	}

	private static void listed(@Nullable List<String> codes, Kind kind, List<String> allowed, String place,
			List<Fault> faults) {
		if (codes == null) {
			return;
		}
		if (kind != Kind.HIRES && !codes.isEmpty()) {
			faults.add(new Fault(place, "unwanted"));
		}
		for (int i = 0; i < codes.size(); i++) {
			if (codes.get(i) == null || !allowed.contains(codes.get(i))) {
				faults.add(new Fault(place + "/" + i, "plan.choice"));
			}
		}
	}

	private static void checkLedger(MetricForm form, List<LedgerChoices.Choice> ledgers, String place,
			List<Fault> faults) {
		boolean named = form.kind() == Kind.LEDGER && form.ledgerKind() != null && form.ledgerMetric() != null;
		if (named && ledgers.stream()
			.noneMatch((choice) -> choice.kind().equals(form.ledgerKind())
					&& choice.metric().equals(form.ledgerMetric()))) {
			faults.add(new Fault(place + "/ledgerMetric", "plan.ledger-unknown"));
		}
	}

	private static void checkParts(MetricEntry entry, Map<String, MetricForm> known, String place, List<Fault> faults) {
		if (entry.metric().kind() != Kind.RATIO) {
			return;
		}
		checkPart(entry.code(), entry.metric().numerator(), known, place + "/numerator", faults);
		checkPart(entry.code(), entry.metric().denominator(), known, place + "/denominator", faults);
	}

	private static void checkPart(String whole, @Nullable String part, Map<String, MetricForm> known, String place,
			List<Fault> faults) {
		if (part == null) {
			return;
		}
		if (!known.containsKey(part)) {
			faults.add(new Fault(place, "plan.metric-unknown"));
		}
		else if (reaches(part, whole, known)) {
			faults.add(new Fault(place, "plan.metric-cycle"));
		}
	}

	/** Whether one metric rests on another, however far away. */
	private static boolean reaches(String from, String to, Map<String, MetricForm> known) {
		Set<String> seen = new HashSet<>();
		List<String> ahead = new ArrayList<>(List.of(from));
		while (!ahead.isEmpty()) {
			String next = ahead.removeLast();
			if (next.equals(to)) {
				return true;
			}
			MetricForm form = known.get(next);
			if (seen.add(next) && form != null) {
				Optional.ofNullable(form.numerator()).ifPresent(ahead::add);
				Optional.ofNullable(form.denominator()).ifPresent(ahead::add);
			}
		}
		return false;
	}

}
