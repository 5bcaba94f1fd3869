package io.caizhi.hiring.dispute;

/** Where a case stands. */
enum CaseState {

	/** The first verified hire counts, unless the office decides otherwise. */
	OPEN,
	/** The office has decided, and nothing new has come up since. */
	DECIDED

}
