package io.caizhi.rollup;

/** How finely a unit's month is kept: one row for each of what it is told apart by. */
enum Grain {

	ALTOGETHER(0), EDUCATION(1), CHANNEL(2), BOTH(3);

	private final int code;

	Grain(int code) {
		this.code = code;
	}

	static Grain of(boolean education, boolean channel) {
		if (education) {
			return channel ? BOTH : EDUCATION;
		}
		return channel ? CHANNEL : ALTOGETHER;
	}

	/** As it stands in the database, which is the order in which rows are locked. */
	int code() {
		return this.code;
	}

	boolean byEducation() {
		return this == EDUCATION || this == BOTH;
	}

	boolean byChannel() {
		return this == CHANNEL || this == BOTH;
	}

}
