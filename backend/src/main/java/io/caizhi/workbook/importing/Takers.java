package io.caizhi.workbook.importing;

import java.util.List;

import org.springframework.stereotype.Component;

/** Who takes the rows of which files. */
@Component
class Takers {

	private final List<RowTaking> all;

	Takers(List<RowTaking> all) {
		this.all = all;
	}

	RowTaking of(ImportTarget target) {
		return this.all.stream().filter((taking) -> taking.takes(target)).findFirst().orElseThrow();
	}

}
