package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.Map;

import io.caizhi.hiring.HiringEvent.By;
import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * What people did with what was handed in or verified, for the audit log; nothing
 * personal.
 */
sealed interface AmendmentEvent extends AuditedEvent {

	By by();

	@Override
	default TenantId tenant() {
		return by().tenant();
	}

	@Override
	default DistrictId district() {
		return by().district();
	}

	@Override
	default Subject actor() {
		return by().actor();
	}

	/** The enterprise took the pen back. */
	record ReturnReopened(By by, ReturnId monthlyReturn, Reopening how, int version) implements AmendmentEvent {

		/** How the enterprise came to the pen, or gave it up. */
		enum Reopening {

			TAKEN_BACK, AMENDING, LEFT_AS_IS

		}

		@Override
		public String action() {
			return AuditedEvent.action("return.", this.how);
		}

		@Override
		public String object() {
			return "return/" + this.monthlyReturn;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("version", this.version);
		}

	}

	/** A verified hire was marked as one that is to go. */
	record HireWithdrawn(By by, HireId hire) implements AmendmentEvent {

		@Override
		public String action() {
			return "hire.withdrawn";
		}

		@Override
		public String object() {
			return "hire/" + this.hire;
		}

	}

	/** A changed row was put back to what was verified. */
	record HireRestored(By by, HireId hire, int version) implements AmendmentEvent {

		@Override
		public String action() {
			return "hire.restored";
		}

		@Override
		public String object() {
			return "hire/" + this.hire;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("version", this.version);
		}

	}

	/** The enterprise said when a person left, or that they did not. */
	record DepartureRecorded(By by, HireId hire, boolean left, int version) implements AmendmentEvent {

		@Override
		public String action() {
			return this.left ? "hire.left" : "hire.stayed";
		}

		@Override
		public String object() {
			return "hire/" + this.hire;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("version", this.version);
		}

	}

	/** The unit checked a degree. */
	record DegreeChecked(By by, HireId hire, DegreeSource source, LocalDate checkedOn) implements AmendmentEvent {

		@Override
		public String action() {
			return "hire.degree-checked";
		}

		@Override
		public String object() {
			return "hire/" + this.hire;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("source", this.source.name(), "checkedOn", this.checkedOn.toString());
		}

	}

}
