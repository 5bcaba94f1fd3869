package io.caizhi.hiring;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/** What people did with returns and hires, for the audit log; nothing personal. */
sealed interface HiringEvent extends AuditedEvent {

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

	/** Who did it, and where. */
	record By(TenantId tenant, DistrictId district, Subject actor) {

		static By of(Member member) {
			return new By(member.tenant(), member.district(), member.subject());
		}

	}

	/** Hires were entered, one or many. */
	record HiresAdded(By by, ReturnId monthlyReturn, int hires) implements HiringEvent {

		@Override
		public String action() {
			return "hire.added";
		}

		@Override
		public String object() {
			return "return/" + this.monthlyReturn;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("hires", this.hires);
		}

	}

	/** A hire was entered anew, before or after it was sent back. */
	record HireCorrected(By by, HireId hire) implements HiringEvent {

		@Override
		public String action() {
			return "hire.corrected";
		}

		@Override
		public String object() {
			return "hire/" + this.hire;
		}

	}

	/** A hire not yet verified was taken out. */
	record HireRemoved(By by, HireId hire) implements HiringEvent {

		@Override
		public String action() {
			return "hire.removed";
		}

		@Override
		public String object() {
			return "hire/" + this.hire;
		}

	}

	/** A return was handed in and acknowledged. */
	record ReturnSubmitted(By by, ReturnId monthlyReturn, Receipt receipt) implements HiringEvent {

		@Override
		public String action() {
			return "return.submitted";
		}

		@Override
		public String object() {
			return "return/" + this.monthlyReturn;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("receipt", this.receipt.number(), "hires", this.receipt.hires(), "version",
					this.receipt.returnVersion());
		}

	}

	/** The unit decided on a return, and sent rows back or not. */
	record ReturnDecided(By by, ReturnId monthlyReturn, boolean sendsBack, int verified, int sentBack,
			int version) implements HiringEvent {

		@Override
		public String action() {
			return this.sendsBack ? "return.sent-back" : "return.verified";
		}

		@Override
		public String object() {
			return "return/" + this.monthlyReturn;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("verified", this.verified, "sentBack", this.sentBack, "version", this.version);
		}

	}

	/** An official looked at a whole document number. */
	record DocumentDisclosed(By by, HireId hire, String reason) implements HiringEvent {

		@Override
		public String action() {
			return "hire.document-disclosed";
		}

		@Override
		public String object() {
			return "hire/" + this.hire;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("reason", this.reason);
		}

	}

}
