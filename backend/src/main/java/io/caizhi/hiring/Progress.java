package io.caizhi.hiring;

/**
 * How far the enterprises of a unit, or of a district, have come with a month.
 *
 * @param submitted wait for the unit
 * @param sentBack wait for the enterprise
 * @param absent handed nothing in 缺报, whether or not they began
 */
record Progress(int enterprises, int submitted, int verified, int sentBack, int absent) {

	static final Progress NONE = new Progress(0, 0, 0, 0, 0);

	static Progress of(int enterprises, int submitted, int verified, int sentBack) {
		return new Progress(enterprises, submitted, verified, sentBack, enterprises - submitted - verified - sentBack);
	}

	Progress plus(Progress other) {
		return new Progress(this.enterprises + other.enterprises, this.submitted + other.submitted,
				this.verified + other.verified, this.sentBack + other.sentBack, this.absent + other.absent);
	}

}
