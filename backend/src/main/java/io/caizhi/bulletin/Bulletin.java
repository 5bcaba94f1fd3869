package io.caizhi.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.scoring.inventory.InventoryId;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin on a published inventory.
 *
 * @param issuer in whose name
 * @param acknowledgeBy the last day on which an acknowledgement is in time
 * @param figures of the snapshot, frozen when it was drafted
 * @param words names of units and indicators in it, which are nobody's
 * @param published absent in a draft
 */
record Bulletin(BulletinId id, InventoryId inventory, YearMonth month, String issuer, String title,
		LocalDate acknowledgeBy, List<Block> blocks, List<Figure> figures, List<String> words, Instant draftedAt,
		@Nullable Published published, int version) {

	Bulletin {
		blocks = List.copyOf(blocks);
		figures = List.copyOf(figures);
		words = List.copyOf(words);
	}

	/**
	 * That it is out.
	 *
	 * @param frozen what was published, as bytes
	 * @param digest SHA-256 of it, in hexadecimal
	 */
	record Published(int year, int number, byte[] frozen, String digest, Instant at, Subject publisher) {

		/** As it is cited. */
		String cited() {
			return cited(this.year, this.number);
		}

		static String cited(int year, int number) {
			return "〔" + year + "〕第" + number + "期";
		}

	}

	BulletinState state() {
		return (this.published != null) ? BulletinState.PUBLISHED : BulletinState.DRAFT;
	}

	/**
	 * @throws Refusal conflict {@code bulletin.published}
	 */
	void requireDraft() {
		if (this.published != null) {
			throw Refusal.conflict("bulletin.published");
		}
	}

	/** The text with its figures. */
	List<Block> rendered() {
		Figures known = new Figures(this.figures);
		return this.blocks.stream().map((block) -> block.map(known::fill)).toList();
	}

	Bulletin revise(String title, LocalDate acknowledgeBy, List<Block> blocks) {
		return new Bulletin(this.id, this.inventory, this.month, this.issuer, title, acknowledgeBy, blocks,
				this.figures, this.words, this.draftedAt, null, this.version + 1);
	}

	Bulletin publish(Published published) {
		return new Bulletin(this.id, this.inventory, this.month, this.issuer, this.title, this.acknowledgeBy,
				this.blocks, this.figures, this.words, this.draftedAt, published, this.version + 1);
	}

	/** Whether the day on which it was to be acknowledged has passed at a moment. */
	boolean overdue(Instant at) {
		return ChinaTime.day(at).isAfter(this.acknowledgeBy);
	}

	@Override
	public String toString() {
		return "Bulletin " + this.id;
	}

}
