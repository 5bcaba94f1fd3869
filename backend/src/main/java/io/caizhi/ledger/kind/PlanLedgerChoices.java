package io.caizhi.ledger.kind;

import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.plan.yearly.LedgerChoices;

import org.springframework.stereotype.Component;

/** Tells the plan what its metrics on ledger entries may name. */
@Component
class PlanLedgerChoices implements LedgerChoices {

	private final Kinds kinds;

	PlanLedgerChoices(Kinds kinds) {
		this.kinds = kinds;
	}

	@Override
	public List<Choice> metrics(DistrictId district) {
		return this.kinds.all(district)
			.stream()
			.flatMap((kind) -> kind.content()
				.counted()
				.stream()
				.map((metric) -> new Choice(kind.code().value(), kind.content().name(), kind.content().english(),
						metric.code(), metric.name(), metric.english())))
			.toList();
	}

}
