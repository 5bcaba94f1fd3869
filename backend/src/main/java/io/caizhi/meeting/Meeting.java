package io.caizhi.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.Refusal;
import io.caizhi.scoring.inventory.InventoryId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the leadership group or of the district.
 *
 * @param inventory the published one whose figures lie on the table
 * @param packed what lies on the table, once it was put together
 * @param endedAt when it was declared over
 */
record Meeting(MeetingId id, MeetingKind kind, String title, LocalDate heldOn, String place, InventoryId inventory,
		List<String> agenda, Speaking speaking, @Nullable Packed packed, @Nullable Instant endedAt, int version) {

	Meeting {
		agenda = List.copyOf(agenda);
	}

	/**
	 * A pack as it was put together.
	 *
	 * @param bytes of the pack
	 * @param digest SHA-256 of them, in hexadecimal
	 */
	record Packed(byte[] bytes, String digest, Instant at) {

		/**
		 * @throws IllegalStateException when the pack is no longer what it was
		 */
		Pack read() {
			if (!Pack.digest(this.bytes).equals(this.digest)) {
				throw new IllegalStateException("The pack of a meeting was altered");
			}
			return Pack.read(this.bytes);
		}

	}

	MeetingState state() {
		return (this.endedAt != null) ? MeetingState.HELD : MeetingState.PLANNED;
	}

	/** Written anew; its pack has to be put together again. */
	Meeting revise(MeetingForm form) {
		requirePlanned();
		return new Meeting(this.id, form.kind(), form.title().strip(), form.heldOn(), form.place().strip(),
				form.inventory(), form.agenda().stream().map(String::strip).toList(), form.speaking(), null, null,
				this.version + 1);
	}

	Meeting pack(Packed pack) {
		requirePlanned();
		return new Meeting(this.id, this.kind, this.title, this.heldOn, this.place, this.inventory, this.agenda,
				this.speaking, pack, null, this.version + 1);
	}

	/**
	 * It is over.
	 * @throws Refusal conflict {@code meeting.held}, {@code meeting.no-pack} or, before
	 * its day, {@code meeting.not-yet}
	 */
	Meeting end(Instant at, LocalDate today) {
		requirePlanned();
		if (this.packed == null) {
			throw Refusal.conflict("meeting.no-pack");
		}
		if (today.isBefore(this.heldOn)) {
			throw Refusal.conflict("meeting.not-yet");
		}
		return new Meeting(this.id, this.kind, this.title, this.heldOn, this.place, this.inventory, this.agenda,
				this.speaking, this.packed, at, this.version + 1);
	}

	/**
	 * @throws Refusal conflict {@code meeting.held}
	 */
	void requirePlanned() {
		if (this.endedAt != null) {
			throw Refusal.conflict("meeting.held");
		}
	}

	@Override
	public String toString() {
		return "Meeting " + this.id;
	}

}
