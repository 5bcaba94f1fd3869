package io.caizhi.tenancy;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;

/** A district as the operator sees it. */
record DistrictView(@Schema(example = "nanqiao") String code, @Schema(example = "nanqiao") String alias,
		@Schema(example = "南谯区") String name, TenantStatus status, @Schema(example = "1") int version,
		@Schema(example = "2026-11-24T02:00:00Z") Instant createdAt) {

	static DistrictView of(District district) {
		return new DistrictView(district.code(), district.code(), district.name(), district.status(),
				district.version(), district.createdAt());
	}

}
