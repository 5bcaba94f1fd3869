package io.caizhi.plan.yearly;

import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;

/** The office worked on a plan; what it says elsewhere than in {@link PlanIssued}. */
sealed interface PlanChange extends PlanEvent {

	/** A plan was begun, empty. */
	record Created(DistrictId district, Subject actor, PlanId plan, int year) implements PlanChange {

		@Override
		public String action() {
			return "plan.created";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("year", this.year);
		}

	}

	/** A plan was begun as a copy of an earlier one. */
	record Cloned(DistrictId district, Subject actor, PlanId plan, int year, PlanId source,
			int revision) implements PlanChange {

		@Override
		public String action() {
			return "plan.cloned";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("year", this.year, "source", this.source.toString(), "revision", this.revision);
		}

	}

	/** A part of the draft was written anew. */
	record Edited(DistrictId district, Subject actor, PlanId plan, Part part, String code) implements PlanChange {

		@Override
		public String action() {
			return "plan.edited";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("part", this.part.name(), "code", this.code);
		}

	}

	/** What of a draft can be written by itself. */
	enum Part {

		GENERAL, MEASURES, METRICS, INDICATOR, INDICATOR_REMOVED, INDICATORS

	}

	/** Targets were set, all of a block or none. */
	record TargetsSet(DistrictId district, Subject actor, PlanId plan, int cells) implements PlanChange {

		@Override
		public String action() {
			return "targets.set";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("cells", this.cells);
		}

	}

	/** A person took over from another; neither is named here. */
	record HandedOver(DistrictId district, Subject actor, PlanId plan, int indicators) implements PlanChange {

		@Override
		public String action() {
			return "plan.handed-over";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("indicators", this.indicators);
		}

	}

	/** A new revision was begun as a copy of the one in force. */
	record AmendmentBegun(DistrictId district, Subject actor, PlanId plan, int revision) implements PlanChange {

		@Override
		public String action() {
			return "plan.amendment-begun";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("revision", this.revision);
		}

	}

	/** What was not issued yet was dropped. */
	record DraftDiscarded(DistrictId district, Subject actor, PlanId plan, int revision) implements PlanChange {

		@Override
		public String action() {
			return "plan.draft-discarded";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("revision", this.revision);
		}

	}

	/** The plan is amended no more. */
	record Closed(DistrictId district, Subject actor, PlanId plan) implements PlanChange {

		@Override
		public String action() {
			return "plan.closed";
		}

	}

}
