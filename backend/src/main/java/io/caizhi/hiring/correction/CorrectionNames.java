package io.caizhi.hiring.correction;

/** What the unit and the enterprise of an order are called. */
record CorrectionNames(String unitCode, String unit, String enterprise) {

	/** Not read yet. */
	static final CorrectionNames UNKNOWN = new CorrectionNames("", "", "");

}
