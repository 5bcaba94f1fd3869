package io.caizhi.rollup;

/** What figures can be grouped by: every choice of unit, month, education and channel. */
enum Grouping {

	UNIT(true, false, false, false), MONTH(false, true, false, false), EDUCATION(false, false, true, false),
	CHANNEL(false, false, false, true), UNIT_MONTH(true, true, false, false), UNIT_EDUCATION(true, false, true, false),
	UNIT_CHANNEL(true, false, false, true), MONTH_EDUCATION(false, true, true, false),
	MONTH_CHANNEL(false, true, false, true), EDUCATION_CHANNEL(false, false, true, true),
	UNIT_MONTH_EDUCATION(true, true, true, false), UNIT_MONTH_CHANNEL(true, true, false, true),
	UNIT_EDUCATION_CHANNEL(true, false, true, true), MONTH_EDUCATION_CHANNEL(false, true, true, true),
	UNIT_MONTH_EDUCATION_CHANNEL(true, true, true, true);

	private final boolean unit;

	private final boolean month;

	private final boolean education;

	private final boolean channel;

	Grouping(boolean unit, boolean month, boolean education, boolean channel) {
		this.unit = unit;
		this.month = month;
		this.education = education;
		this.channel = channel;
	}

	boolean byUnit() {
		return this.unit;
	}

	boolean byMonth() {
		return this.month;
	}

	boolean byEducation() {
		return this.education;
	}

	boolean byChannel() {
		return this.channel;
	}

	/** The group to which a row belongs. */
	GroupKey of(GroupKey row) {
		return new GroupKey(this.unit ? row.unit() : null, this.month ? row.month() : null,
				this.education ? row.education() : null, this.channel ? row.channel() : null);
	}

}
