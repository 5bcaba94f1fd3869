package io.caizhi.workbook.importing;

import io.caizhi.kernel.Wording;
import io.caizhi.workbook.Template;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What is wrong with one cell, in both languages.
 *
 * @param line of the cell, as the spreadsheet counts
 * @param head of the column
 */
public record ImportFaultView(@Schema(example = "12") int line, @Schema(example = "documentNumber") String field,
		@Schema(example = "证件号码") String head, @Schema(example = "document-checksum") String code, String zh,
		String en) {

	static ImportFaultView of(ImportFault fault, Template template, Wording wording) {
		return new ImportFaultView(fault.line(), fault.field(), template.head(fault.field()), fault.code(),
				wording.chinese(fault.code(), fault.arguments()), wording.english(fault.code(), fault.arguments()));
	}

}
