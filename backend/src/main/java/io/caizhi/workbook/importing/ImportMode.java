package io.caizhi.workbook.importing;

/** What is to be done with a file. */
public enum ImportMode {

	/** Nothing is stored; the rows are counted. */
	PREVIEW,
	/** One faulty row, and nothing is stored. */
	ALL_OR_NOTHING,
	/** Faulty rows are left out. */
	VALID_ROWS_ONLY

}
