package io.caizhi.plan.yearly;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.TenantStatus;
import io.caizhi.tenancy.UnitCategory;

/**
 * A unit that a plan may name.
 *
 * @param category in force today
 */
record PlannedUnit(TenantId id, String code, String name, UnitCategory category, TenantStatus status) {
}
