package io.caizhi.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.handover.Changes.Change;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as lists name it.
 *
 * @param unit code of whose work it is
 * @param office whether that is the district's office
 * @param own whether it is of the reader's own tenant, so that its links lead somewhere
 * @param on the day from which the work is the other's
 * @param waits whether it waits for the reader's signature
 */
@Schema(name = "Handover")
record HandoverView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HandoverId id,
		@Schema(example = "wuyi") String unit, @Schema(example = "乌衣镇") String unitName, boolean office, boolean own,
		@Schema(example = "林晓") String leaver, @Schema(example = "周敏") String follower,
		@Schema(example = "2026-12-01") LocalDate on, HandoverState state, Instant startedAt,
		@Nullable Instant handedAt, @Nullable Instant takenAt, boolean waits, @Schema(example = "1") int version) {

	static HandoverView of(Member member, Handover handover) {
		Signature handing = handover.handing();
		Signature taking = handover.taking();
		boolean waits = (handover.state() == HandoverState.DRAFT && handover.leaver().is(member.subject()))
				|| (handover.state() == HandoverState.HANDED_OVER && handover.follower().is(member.subject()));
		return new HandoverView(handover.id(), handover.where().code(), handover.where().name(),
				handover.where().id().equals(member.district().asTenant()),
				handover.where().id().equals(member.tenant()), handover.leaver().name(), handover.follower().name(),
				handover.on(), handover.state(), handover.startedAt(), (handing != null) ? handing.at() : null,
				(taking != null) ? taking.at() : null, waits, handover.version());
	}

	@Override
	public String toString() {
		return "Handover " + this.id;
	}

	/**
	 * One with all that is in it.
	 *
	 * @param content as it was signed last; while nobody has signed, as it is now; absent
	 * when nobody signed and who follows cannot come in any more
	 * @param frozen whether that is as it was signed
	 * @param seen what to send with a signature: that this content was read
	 * @param changes what is otherwise than when who leaves signed: now, or when who
	 * follows did
	 * @param gone whether who leaves has no place there any more
	 * @param printable whether there are fonts to make a PDF with
	 * @param actions what the member may do with it now: write, hand, substitute, take,
	 * withdraw, contacts, paper
	 */
	@Schema(name = "HandoverDetail")
	record Detail(HandoverView handover, Words words, @Nullable Content content, boolean frozen,
			@Nullable @Schema(example = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef") String seen,
			List<Change> changes, @Nullable SignatureView handing, @Nullable SignatureView taking,
			@Nullable WithdrawalView withdrawn, boolean gone, boolean printable, List<String> actions) {

		@Override
		public String toString() {
			return "HandoverDetail " + this.handover.id;
		}

	}

	/**
	 * A signature.
	 *
	 * @param reason why it was given in the place of who left, where it was
	 * @param digest SHA-256 of all that was signed
	 */
	@Schema(name = "HandoverSignature")
	record SignatureView(Instant at, @Schema(example = "林晓") String name,
			@Nullable @Schema(example = "本人已调离，由人才办代签。") String reason,
			@Schema(example = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef") String digest) {

		static @Nullable SignatureView of(@Nullable Signature signature) {
			return (signature != null)
					? new SignatureView(signature.at(), signature.name(), signature.reason(), signature.digest())
					: null;
		}

		@Override
		public String toString() {
			return "SignatureView " + this.at;
		}

	}

	/** Who gave it up, and why. */
	@Schema(name = "HandoverWithdrawn")
	record WithdrawalView(Instant at, @Schema(example = "林晓") String name, @Schema(example = "人员调整取消。") String reason) {

		@Override
		public String toString() {
			return "WithdrawalView " + this.at;
		}

	}

	/**
	 * Somebody who can be named as one of the two.
	 *
	 * @param active whether they can follow; who has left can only leave
	 */
	@Schema(name = "HandoverColleague")
	record PersonView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") MemberId id,
			@Schema(example = "林晓") String name, boolean active) {

		@Override
		public String toString() {
			return "PersonView " + this.id;
		}

	}

}
