package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.TargetBlock.Cell;

/**
 * What a block of targets must keep: indicators are the plan's, units the district's and
 * of the category it is a block of, and each cell stands in it once.
 */
final class TargetRules {

	private final PlanContent plan;

	private final PlannedUnits units;

	TargetRules(PlanContent plan, PlannedUnits units) {
		this.plan = plan;
		this.units = units;
	}

	/**
	 * The plan's targets with the whole block set.
	 * @throws Refusal invalid, with the place of every faulty cell
	 */
	Targets set(TargetBlock block) {
		List<Fault> faults = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		Set<List<String>> seen = new HashSet<>();
		for (int i = 0; i < block.cells().size(); i++) {
			Cell cell = block.cells().get(i);
			String place = "/cells/" + i;
			Optional<Indicator> indicator = indicator(cell.indicator());
			Optional<PlannedUnit> unit = this.units.find(cell.unit());
			if (indicator.isEmpty()) {
				faults.add(new Fault(place + "/indicator", "plan.indicator-unknown"));
			}
			if (unit.isEmpty()) {
				faults.add(new Fault(place + "/unit", "plan.unit-unknown"));
			}
			else if (block.category() != null && unit.get().category() != block.category()) {
				faults
					.add(new Fault(place + "/unit", "plan.unit-category", Map.of("category", block.category().name())));
			}
			if (!seen.add(List.of(cell.indicator(), cell.unit()))) {
				faults.add(new Fault(place, "plan.cell-twice"));
			}
			if (cell.cleared() && cell.target() != null) {
				faults.add(new Fault(place + "/target", "plan.target-unassigned"));
			}
			if (indicator.isPresent() && unit.isPresent()) {
				lines.add(new Line(indicator.get().code(), unit.get().id(), cell));
			}
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
		return set(lines);
	}

	private Optional<Indicator> indicator(String code) {
		return PlanCodes.spelt(code) ? this.plan.indicator(new IndicatorCode(code)) : Optional.empty();
	}

	private Targets set(List<Line> lines) {
		TargetGrid grid = new TargetGrid(this.plan.targets());
		for (Line line : lines) {
			BigDecimal target = line.cell().target();
			if (line.cell().cleared()) {
				grid.clear(line.indicator(), line.unit());
			}
			else if (target == null) {
				grid.assign(line.indicator(), line.unit());
			}
			else {
				grid.set(line.indicator(), line.unit(), target);
			}
		}
		return grid.targets();
	}

	private record Line(IndicatorCode indicator, TenantId unit, Cell cell) {
	}

}
