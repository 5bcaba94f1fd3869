package io.caizhi.hiring;

/**
 * A hire about to be stored, new or corrected.
 *
 * @param fingerprint of the person's document within the district
 */
record NewHire(HireId id, HireFacts facts, byte[] fingerprint, boolean college) {

	/** The row it becomes once it is stored as a new one. */
	Hire draft() {
		return new Hire(this.id, HireStatus.DRAFT, this.facts, null, null, null, null, false, this.college, 0, false,
				false, null);
	}

}
