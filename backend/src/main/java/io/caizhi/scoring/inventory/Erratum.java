package io.caizhi.scoring.inventory;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.TenantId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an inventory corrects of the one published before it 勘误, as data and
 * as a draft in both languages that a bulletin takes over. It follows from what is frozen
 * and from decisions that stand, so that it says the same whenever it is asked for; it
 * names units and months and never a person.
 *
 * @param month the last month of the period
 * @param number of the version that corrects
 * @param against the version corrected
 * @param againstNumber its number
 * @param lines by unit, in the order of the page
 */
public record Erratum(InventoryId inventory, InventoryKind kind, YearMonth month, int number, InventoryId against,
		int againstNumber, List<Line> lines, List<Paragraph> paragraphs) {

	public Erratum {
		lines = List.copyOf(lines);
		paragraphs = List.copyOf(paragraphs);
	}

	/**
	 * One thing that is otherwise.
	 *
	 * @param unitName as it was called then
	 * @param item code of the indicator; absent for what concerns the unit as a whole
	 * @param name of the indicator
	 * @param before as published; absent where there was none
	 * @param because what it rests on, at least one
	 * @param open whether every unit of the district may read it: values and targets
	 * always, what follows from them where the scheme shows the unit's score to all
	 */
	public record Line(TenantId unit, String unitCode, String unitName, What what, @Nullable String item,
			@Nullable String name, @Nullable String before, @Nullable String after, List<Basis> because, boolean open) {

		public Line {
			because = List.copyOf(because);
		}

	}

	/**
	 * What a change rests on.
	 *
	 * @param number of the correction order or of the decision's evidence; absent
	 * otherwise
	 * @param month that was corrected, opened again, or counts from
	 * @param reason in words that everybody may read; absent for correction orders, whose
	 * own words may tell of a person
	 */
	@Schema(name = "ErratumBasis")
	public record Basis(Kind kind, @Schema(example = "2026-0007") @Nullable String number,
			@Schema(type = "string", example = "2026-10") YearMonth month,
			@Schema(example = "乌衣镇两家企业因停电未能按时报送") @Nullable String reason) {

		/** What sort of ground. */
		@Schema(name = "ErratumGround")
		public enum Kind {

			/** A correction order took a hire out. */
			HIRE_REMOVED("erratum.removed"),
			/** A correction order changed a hire. */
			HIRE_CHANGED("erratum.changed"),
			/** The month was opened again, and closed with other records. */
			REOPENED("erratum.reopened"),
			/** The office decided on a bonus, a deduction or a veto, or revoked one. */
			DECISION("erratum.decision"),
			/**
			 * Nothing of the unit's own: others of its category were corrected, or
			 * records it shares with them.
			 */
			OTHERS("erratum.others");

			private final String sentence;

			Kind(String sentence) {
				this.sentence = sentence;
			}

			/** The code of the words that an erratum tells it by. */
			String sentence() {
				return this.sentence;
			}

		}

	}

	/** What of a score is another. */
	@Schema(name = "InventoryChanged")
	public enum What {

		/** The value of an item. */
		ACTUAL("erratum.actual"),
		/** The target in force. */
		TARGET("erratum.target"),
		/** The points of an item. */
		POINTS("erratum.points"),
		/** What decisions added. */
		BONUS("erratum.bonus"),
		/** What decisions took. */
		DEDUCTION("erratum.deduction"),
		/** The total. */
		TOTAL("erratum.total"),
		/** The grade. */
		GRADE("erratum.grade"),
		/** The place. */
		RANK("erratum.rank"),
		/** That a veto withholds grade and place, or no longer does. */
		VETO("erratum.veto");

		private final String sentence;

		What(String sentence) {
			this.sentence = sentence;
		}

		/** The code of the sentence that an erratum tells it by. */
		String sentence() {
			return this.sentence;
		}

	}

	/**
	 * A sentence of the draft, in both languages.
	 *
	 * @param unitCode absent in the first, which says what is corrected
	 */
	public record Paragraph(@Nullable String unitCode, @Nullable String unitName, String zh, String en) {

	}

}
