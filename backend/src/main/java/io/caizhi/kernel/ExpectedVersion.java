package io.caizhi.kernel;

/**
 * The version of a thing that the person saw when deciding to change it: the number in
 * {@code If-Match}. A controller that takes one answers 428 without the header and 412
 * when the thing has moved on.
 */
public record ExpectedVersion(int value) {

	/**
	 * @throws Refusal stale, when the current version is another
	 */
	public void require(int current) {
		if (current != this.value) {
			throw Refusal.stale();
		}
	}

}
