package io.caizhi.scoring.scheme;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.UnitCategory;

/**
 * A unit as schemes and decisions name it.
 *
 * @param category on the day asked for
 */
record SchemeUnit(TenantId id, String code, String name, UnitCategory category) {

}
