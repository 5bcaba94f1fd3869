package io.caizhi.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of verified hires.
 *
 * @param counted hires that count
 * @param college college students 大学生 among them; absent where it is withheld
 * @param late counted hires verified after their own month had closed
 * @param duplicate verified hires that do not count, because the person already does
 */
record Figure(@Schema(example = "18") int counted,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Schema(example = "6",
				description = "null where withheld") @Nullable Integer college,
		@Schema(example = "1") int late, @Schema(example = "0") int duplicate) {

	static final Figure ZERO = new Figure(0, 0, 0, 0);

	/** The sum, of figures none of which withholds anything. */
	Figure plus(Figure other) {
		return new Figure(this.counted + other.counted, students() + other.students(), this.late + other.late,
				this.duplicate + other.duplicate);
	}

	/** The college students of a figure that withholds nothing. */
	int students() {
		if (this.college == null) {
			throw new IllegalStateException("A figure that withholds cannot be added");
		}
		return this.college;
	}

	Figure withholdingCollege() {
		return new Figure(this.counted, null, this.late, this.duplicate);
	}

}
