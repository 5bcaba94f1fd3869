package io.caizhi.plan.yearly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.yearly.PlanChange.Part;
import io.caizhi.plan.yearly.PlanSheets.IndicatorLine;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.UnusableFile;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a workbook becomes part of a draft: by the rules of the pages, whole or not at all,
 * every faulty cell named.
 */
@Service
class PlanImport {

	/** Faults that are told at most. */
	private static final int MOST_FAULTS = 200;

	private final PlanReading reading;

	private final PlanEditing editing;

	private final Validator validator;

	PlanImport(PlanReading reading, PlanEditing editing, Validator validator) {
		this.reading = reading;
		this.editing = editing;
		this.validator = validator;
	}

	/**
	 * @throws Refusal not found; stale; conflict {@code plan.not-in-draft}; invalid, with
	 * the file's fault or with each faulty cell
	 */
	@Transactional
	Plan take(Member office, PlanId id, byte[] file, ExpectedVersion seen) {
		office.require(Role.OFFICE);
		Plan changed = this.editing.edit(office, id, seen, (draft, units) -> {
			List<Fault> faults = new ArrayList<>();
			PlanContent taken = taken(id, file, draft, units, faults);
			if (!faults.isEmpty()) {
				throw Refusal.invalid(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
			}
			return taken;
		});
		this.editing.edited(office, id, Part.INDICATORS, "");
		return changed;
	}

	/**
	 * Everything that is wrong with a workbook, without taking it.
	 * @throws Refusal not found; invalid, when nothing of the file can be used
	 */
	@Transactional(readOnly = true)
	List<Fault> faults(Member office, PlanId id, byte[] file) {
		ReadPlan draft = this.reading.draft(office, id);
		List<Fault> faults = new ArrayList<>();
		taken(id, file, draft.content(), draft.units(), faults);
		return faults;
	}

	private PlanContent taken(PlanId id, byte[] file, PlanContent draft, PlannedUnits units, List<Fault> faults) {
		PlanSheets sheets = read(file, id, faults);
		PlanContent with = indicators(draft, units, sheets.indicators(), faults);
		return with.withTargets(targets(with, units, sheets, faults));
	}

	private static PlanSheets read(byte[] file, PlanId id, List<Fault> faults) {
		try {
			return PlanSheets.read(file, id, faults);
		}
		catch (UnusableFile ex) {
			throw ex.refusal();
		}
	}

	private PlanContent indicators(PlanContent draft, PlannedUnits units, List<IndicatorLine> lines,
			List<Fault> faults) {
		PlanContent changed = draft;
		Set<String> codes = new HashSet<>();
		for (IndicatorLine line : lines) {
			List<Fault> found = new ArrayList<>();
			if (!codes.add(line.code())) {
				faults.add(new Fault(PlanSheets.where(line.row(), PlanColumn.CODE), "plan.code-twice"));
			}
			this.validator.validate(line.form()).forEach((broken) -> found.add(fault(broken)));
			if (found.isEmpty()) {
				Optional<Indicator> indicator = new IndicatorRules(changed, units)
					.indicator(new IndicatorCode(line.code()), line.form(), "", found);
				changed = indicator.map(changed::with).orElse(changed);
			}
			found.forEach((fault) -> faults
				.add(new Fault(PlanSheets.where(line.row(), PlanColumn.of(fault.where()).orElse(PlanColumn.CODE)),
						fault.code(), fault.arguments())));
		}
		return changed;
	}

	private static Fault fault(ConstraintViolation<IndicatorForm> broken) {
		String template = broken.getMessageTemplate();
		Map<String, Object> figures = new HashMap<>();
		broken.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
			if (value instanceof Number) {
				figures.put(name, value);
			}
		});
		return new Fault("/" + broken.getPropertyPath(), template.startsWith("{") ? "length" : template, figures);
	}

	private static Targets targets(PlanContent plan, PlannedUnits units, PlanSheets sheets, List<Fault> faults) {
		if (sheets.cells().isEmpty()) {
			return plan.targets();
		}
		TargetBlock block = new TargetBlock(null, sheets.cells().stream().map(PlanSheets.GridCell::cell).toList());
		try {
			return new TargetRules(plan, units).set(block);
		}
		catch (Refusal refusal) {
			refusal.faults()
				.forEach((fault) -> faults
					.add(new Fault(sheets.cells().get(cell(fault.where())).where(), fault.code(), fault.arguments())));
			return plan.targets();
		}
	}

	/** The place of a cell in its block, as a fault's JSON pointer names it. */
	private static int cell(String pointer) {
		return Integer.parseInt(pointer.split("/")[2]);
	}

}
