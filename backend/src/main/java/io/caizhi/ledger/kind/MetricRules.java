package io.caizhi.ledger.kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.ledger.kind.KindMetric.Condition;
import io.caizhi.ledger.kind.KindMetric.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What the metrics of a kind must keep: each code once, each counts what the kind's
 * fields can tell, and what plans may have named stays, and means what it meant.
 */
final class MetricRules {

	private final KindForm form;

	private final List<Fault> faults = new ArrayList<>();

	private MetricRules(KindForm form) {
		this.form = form;
	}

	/**
	 * @param before the version in force, absent for a new kind
	 * @param place the JSON pointer of the metrics
	 */
	static List<Fault> faults(KindForm form, @Nullable EntryKind before, String place) {
		return new MetricRules(form).check(before, place);
	}

	private List<Fault> check(@Nullable EntryKind before, String place) {
		Set<String> codes = new HashSet<>();
		for (int i = 0; i < this.form.counted().size(); i++) {
			KindMetric metric = this.form.counted().get(i);
			String where = place + "/" + i;
			if (!codes.add(metric.code())) {
				fault(where + "/code", "ledger.metric-twice");
			}
			summed(metric, where + "/field");
			for (int j = 0; j < metric.required().size(); j++) {
				condition(metric.required().get(j), where + "/conditions/" + j);
			}
			if (before != null
					&& before.metric(metric.code()).filter((known) -> !known.meansWhat(metric)).isPresent()) {
				fault(where, "ledger.metric-changed");
			}
		}
		if (before != null && before.content().counted().stream().anyMatch((known) -> !codes.contains(known.code()))) {
			fault(place, "ledger.metric-gone");
		}
		return this.faults;
	}

	private void summed(KindMetric metric, String where) {
		if (metric.measure() == Measure.COUNT) {
			if (metric.field() != null) {
				fault(where, "unwanted");
			}
		}
		else if (metric.field() == null) {
			fault(where, "required");
		}
		else if (field(metric.field()).filter((field) -> switch (field.type()) {
			case NUMBER, MONEY -> true;
			default -> false;
		}).isEmpty()) {
			fault(where, "ledger.metric-field");
		}
	}

	private void condition(Condition condition, String where) {
		Optional<KindField> field = field(condition.field()).filter((one) -> one.type() == FieldType.CODE);
		if (field.isEmpty()) {
			fault(where + "/field", "ledger.condition-field");
			return;
		}
		for (int i = 0; i < condition.codes().size(); i++) {
			String code = condition.codes().get(i);
			if (field.get().choices().stream().noneMatch((choice) -> choice.code().equals(code))) {
				fault(where + "/codes/" + i, "ledger.choice-unknown");
			}
		}
	}

	private Optional<KindField> field(String code) {
		return this.form.fields().stream().filter((field) -> field.code().equals(code)).findFirst();
	}

	private void fault(String where, String code) {
		this.faults.add(new Fault(where, code));
	}

}
