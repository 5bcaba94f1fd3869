package io.caizhi.hiring;

import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;

/**
 * Hires of a unit were counted, or taken out; published inside the transaction that books
 * them, so that every figure moves with it.
 *
 * @param bookings by month, then enterprise: the order in which summaries are locked
 */
public record HiresBooked(TenantId tenant, DistrictId district, List<Booking> bookings) {

}
