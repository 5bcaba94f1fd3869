package io.caizhi.hiring;

/**
 * What a verification found of one row.
 *
 * @param duplicate whether the person already counts by another hire
 */
record VerifiedHire(HireId id, CountingRule counting, boolean college, boolean duplicate) {

}
