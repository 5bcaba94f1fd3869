package io.caizhi.tenancy;

import java.time.LocalDate;

import io.caizhi.kernel.TenantId;

/**
 * A unit 单位 of a district.
 *
 * @param code its short name within the district, lower-case ASCII, never changed
 * @param category the category in force today
 * @param categorySince the day from which it is
 */
public record Unit(TenantId id, String code, String alias, String name, UnitCategory category, LocalDate categorySince,
		TenantStatus status, int version) {

}
