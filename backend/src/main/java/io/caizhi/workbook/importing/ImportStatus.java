package io.caizhi.workbook.importing;

/** Where the reading of a file stands. */
public enum ImportStatus {

	/** Nobody has begun. */
	WAITING,
	/** Somebody is at it, or was when the lights went out. */
	READING,
	/** Its rows are counted, and nothing is stored. */
	PREVIEWED,
	/** What was to be stored is stored. */
	DONE,
	/** Nothing was stored, for the file or its rows are wrong. */
	REFUSED,
	/** Somebody thought better of it; nothing was stored. */
	CANCELLED;

	/** Whether nothing will happen any more unless somebody asks for it. */
	boolean rests() {
		return this != WAITING && this != READING;
	}

}
