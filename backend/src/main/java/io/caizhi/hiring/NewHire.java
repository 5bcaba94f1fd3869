package io.caizhi.hiring;

/**
 * A hire about to be stored, new or corrected.
 *
 * @param fingerprint of the person's document within the district
 */
record NewHire(HireId id, HireFacts facts, byte[] fingerprint, boolean college) {

}
