package io.caizhi.meeting;

/** Calendar years in which meetings can be. */
final class Years {

	private static final int FIRST = 2000;

	private static final int LAST = 2199;

	private Years() {
	}

	/** The year, or the nearest one in which a meeting can be. */
	static int known(int year) {
		return Math.clamp(year, FIRST, LAST);
	}

}
