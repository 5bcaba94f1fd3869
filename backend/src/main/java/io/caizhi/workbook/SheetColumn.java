package io.caizhi.workbook;

import java.util.List;

/** A column of a template. */
public interface SheetColumn {

	/** What it fills, as faults name it. */
	String field();

	/** What stands above it, always in Chinese: by it the column is found again. */
	String head();

	boolean required();

	/** In characters. */
	int width();

	/** What its drop-down offers; empty without one. */
	List<String> labels();

	/** How it is to be filled in. */
	String note();

}
