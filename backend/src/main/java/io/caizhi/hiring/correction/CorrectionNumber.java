package io.caizhi.hiring.correction;

/** By what a district calls a correction order, such as 更正单 2026-0007. */
record CorrectionNumber(int year, int number) {

	@Override
	public String toString() {
		return "%d-%04d".formatted(this.year, this.number);
	}

}
