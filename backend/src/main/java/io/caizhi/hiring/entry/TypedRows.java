package io.caizhi.hiring.entry;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Rows being typed, in the order they stand in. */
record TypedRows(@NotNull @Size(max = MAXIMUM) List<@NotNull TypedRow> rows) {

	/** Rows that one person types for one month; more come as a workbook. */
	static final int MAXIMUM = 200;

	@Override
	public String toString() {
		return "TypedRows";
	}

}
