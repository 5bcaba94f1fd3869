package io.caizhi.hiring.sampling;

/** Why a hire is looked at sooner than another 风险因素, and how many lots that gives. */
enum Risk {

	/** 迟报: verified after its own month had closed. */
	LATE(2),
	/** 重复: another hire of the district names the same person, or the credit is split. */
	SHARED(3),
	/** 未参保: counted without social insurance. */
	UNINSURED(2),
	/** 大学生: counted as a college student, which figures are worth more for. */
	COLLEGE(1),
	/** 曾抽查不实: an earlier audit found a hire of the enterprise wrong. */
	EARLIER_FINDING(4),
	/** 首次上报: the first month in which anything of the enterprise counts. */
	FIRST_REPORT(2),
	/**
	 * 激增: at least ten hires of the enterprise count in the month, and more than twice
	 * those of the month before.
	 */
	JUMP(2);

	private final int lots;

	Risk(int lots) {
		this.lots = lots;
	}

	/** What it adds to the one lot that every hire has. */
	int lots() {
		return this.lots;
	}

}
