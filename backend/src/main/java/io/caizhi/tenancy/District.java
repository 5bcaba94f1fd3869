package io.caizhi.tenancy;

import java.time.Instant;

import io.caizhi.kernel.DistrictId;

/**
 * A district 区 as its operator sees it.
 *
 * @param code also the alias of its organization
 */
record District(DistrictId id, String code, String name, TenantStatus status, int version, Instant createdAt) {

}
