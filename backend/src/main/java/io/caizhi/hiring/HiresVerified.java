package io.caizhi.hiring;

import java.util.List;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;

/**
 * Hires of one enterprise were verified; published inside the transaction that verifies
 * them, so that every figure moves with it.
 */
public record HiresVerified(TenantId tenant, DistrictId district, EnterpriseId enterprise, List<Booking> bookings) {

	/**
	 * What the verified hires add to one month.
	 *
	 * @param month the month they count in
	 * @param counted hires that count, late ones and college students among them
	 * @param college college students 大学生 among the counted
	 * @param late counted hires verified after their own month had closed
	 * @param duplicate verified hires that do not count, because the person already does
	 */
	public record Booking(YearMonth month, int counted, int college, int late, int duplicate) {

	}

}
