package io.caizhi.hiring;

/**
 * How the enterprises of a unit handed in what they owe for a month 报送情况.
 *
 * @param owed enterprises that owe a return
 * @param absent those that handed nothing in: as the last closing froze it, as it stands
 * now while the month is open
 * @param due enterprises that owed one when the month first closed; 0 before that
 * @param onTime those of them that had handed in by then
 */
public record Filing(int owed, int absent, int due, int onTime) {

	public static final Filing NONE = new Filing(0, 0, 0, 0);

	public Filing plus(Filing other) {
		return new Filing(this.owed + other.owed, this.absent + other.absent, this.due + other.due,
				this.onTime + other.onTime);
	}

}
