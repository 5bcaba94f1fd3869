package io.caizhi.workbook;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param number counted from 1, as the spreadsheet shows it; of a CSV file, the line
 */
public record SheetRow(int number, List<SheetCell> cells) {

	/** Whether a person would say that nothing is in it. */
	public boolean blank() {
		return this.cells.stream().allMatch(SheetCell::blank);
	}

	public SheetCell cell(int place) {
		return (place < this.cells.size()) ? this.cells.get(place) : SheetCell.BLANK;
	}

	@Override
	public String toString() {
		return "SheetRow " + this.number;
	}

}
