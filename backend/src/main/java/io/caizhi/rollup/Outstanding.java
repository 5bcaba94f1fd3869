package io.caizhi.rollup;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What stands before the figures and is in none of them.
 *
 * @param selfReported hires handed in on which the unit has not decided yet
 * @param absent enterprises that handed nothing in 缺报
 */
record Outstanding(@Schema(example = "14") int selfReported, @Schema(example = "2") int absent) {

	static final Outstanding NONE = new Outstanding(0, 0);

	Outstanding plus(Outstanding other) {
		return new Outstanding(this.selfReported + other.selfReported, this.absent + other.absent);
	}

}
