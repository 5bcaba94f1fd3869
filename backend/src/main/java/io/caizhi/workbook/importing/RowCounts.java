package io.caizhi.workbook.importing;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What the rows of a file are.
 *
 * @param read so far
 * @param fresh not yet there
 * @param same there already, word for word
 * @param faulty that cannot be stored
 * @param added stored by this import
 */
@Schema(name = "ImportRows")
public record RowCounts(@Schema(example = "120") int read, @Schema(example = "110") int fresh,
		@Schema(example = "7") int same, @Schema(example = "3") int faulty, @Schema(example = "110") int added) {

	public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

}
