package io.caizhi.rollup;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.hiring.Booking;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of verified hires, and how firm it is 可信度: every one is verified, so
 * many are insured, of so many the unit checked the degree. A person shared between hires
 * counts in parts, of two decimals at most.
 *
 * @param counted persons that count
 * @param college college students 大学生 among them
 * @param late counted by hires verified after their own month had closed
 * @param duplicate verified hires that do not count, because the person already does
 * @param insured those insured
 * @param degreeChecked those whose degree the unit checked
 * @param collegeInsured college students insured
 * @param collegeDegreeChecked college students whose degree the unit checked
 */
record Figure(@Schema(example = "18") BigDecimal counted,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "6",
				description = "null where withheld") @Nullable BigDecimal college,
		@Schema(example = "1") BigDecimal late, @Schema(example = "0") int duplicate,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "15",
				description = "null where withheld") @Nullable BigDecimal insured,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "4",
				description = "null where withheld") @Nullable BigDecimal degreeChecked,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "5",
				description = "null where withheld") @Nullable BigDecimal collegeInsured,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "3",
				description = "null where withheld") @Nullable BigDecimal collegeDegreeChecked) {

	static final Figure ZERO = of(0, 0, 0, 0);

	/** Equal figures are written alike, and without zeros that say nothing. */
	Figure {
		counted = plain(counted);
		college = (college != null) ? plain(college) : null;
		late = plain(late);
		insured = (insured != null) ? plain(insured) : null;
		degreeChecked = (degreeChecked != null) ? plain(degreeChecked) : null;
		collegeInsured = (collegeInsured != null) ? plain(collegeInsured) : null;
		collegeDegreeChecked = (collegeDegreeChecked != null) ? plain(collegeDegreeChecked) : null;
	}

	/** Whole persons, of whom nothing more is known. */
	static Figure of(int counted, int college, int late, int duplicate) {
		return new Figure(BigDecimal.valueOf(counted), BigDecimal.valueOf(college), BigDecimal.valueOf(late), duplicate,
				BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
	}

	/** What a booking adds, negative where it takes out. */
	static Figure of(Booking booking) {
		Booking.Attributes attributes = booking.attributes();
		boolean college = attributes.college();
		return new Figure(booking.credit(), share(booking, college), share(booking, attributes.late()),
				booking.duplicate() ? booking.hires() : 0, share(booking, attributes.insured()),
				share(booking, attributes.degreeChecked()), share(booking, college && attributes.insured()),
				share(booking, college && attributes.degreeChecked()));
	}

	/** The sum, of figures none of which withholds anything. */
	Figure plus(Figure other) {
		return new Figure(this.counted.add(other.counted), told(this.college).add(told(other.college)),
				this.late.add(other.late), this.duplicate + other.duplicate,
				told(this.insured).add(told(other.insured)), told(this.degreeChecked).add(told(other.degreeChecked)),
				told(this.collegeInsured).add(told(other.collegeInsured)),
				told(this.collegeDegreeChecked).add(told(other.collegeDegreeChecked)));
	}

	/** Whether it says of every measure that there is nobody. */
	@JsonIgnore
	boolean empty() {
		return equals(ZERO);
	}

	/** A measure that must not be withheld, since it is to be added or compared. */
	static BigDecimal told(@Nullable BigDecimal measure) {
		if (measure == null) {
			throw new IllegalStateException("A figure that withholds cannot be added");
		}
		return measure;
	}

	private static BigDecimal share(Booking booking, boolean counts) {
		return counts ? booking.credit() : BigDecimal.ZERO;
	}

	private static BigDecimal plain(BigDecimal measure) {
		if (measure.scale() == 0) {
			return measure;
		}
		BigDecimal stripped = measure.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
