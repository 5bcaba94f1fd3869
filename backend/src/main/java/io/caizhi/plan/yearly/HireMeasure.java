package io.caizhi.plan.yearly;

/** What is counted of verified hires; persons, unless said otherwise. */
public enum HireMeasure {

	/** 计数人数: persons that count. */
	COUNTED,
	/** College students 大学生 among them. */
	COLLEGE,
	/** Those insured 已参保. */
	INSURED,
	/** Those whose degree the unit checked 学历已核. */
	DEGREE_CHECKED,
	/** College students insured. */
	COLLEGE_INSURED,
	/** College students whose degree the unit checked. */
	COLLEGE_DEGREE_CHECKED,
	/** Counted by hires verified after their own month had closed 补录. */
	LATE,
	/** Verified hires that do not count, because the person already does 重复. */
	DUPLICATE,
	/** Distinct enterprises with at least one person that counts. */
	ENTERPRISES,
	/** 抽查不实: those of which a closed audit found a fact wrong. */
	FOUND_WRONG,
	/** 抽查无法核实: those of which a closed audit could prove nothing. */
	FOUND_UNPROVEN;

	/** Whether audits say it, which know neither education nor channel. */
	public boolean audited() {
		return this == FOUND_WRONG || this == FOUND_UNPROVEN;
	}

}
