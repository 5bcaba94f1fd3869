package io.caizhi.hiring.sampling;

import java.time.YearMonth;

import io.caizhi.kernel.DistrictId;

/**
 * The audit of a sample is closed, and what it found counts from now on; published in the
 * transaction that closes it.
 *
 * @param from the first month that was drawn from
 */
public record SampleAudited(DistrictId district, YearMonth from) {

}
