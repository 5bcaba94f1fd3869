package io.caizhi.hiring;

/**
 * What a return holds.
 *
 * @param college college students 大学生 among the hires
 * @param insured hires with social insurance
 * @param sentBack rows that wait for a correction
 * @param verified rows verified
 * @param pending rows that wait for the unit
 */
record ReturnCounts(int hires, int college, int insured, int sentBack, int verified, int pending) {

	static final ReturnCounts NONE = new ReturnCounts(0, 0, 0, 0, 0, 0);

}
