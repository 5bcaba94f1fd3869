package io.caizhi.tenancy;

import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The person who is logged in.
 *
 * @param tenants what the token opens now
 * @param elsewhere where else the person serves; another login opens it
 */
record MeView(@Schema(example = "7d1c0c5e-6f5f-4a39-9d0e-0f6a1f5d2b11") String subject,
		@Schema(example = "王晓") String name, @Schema(example = "wang.xiao@example.com") @Nullable String email,
		@Schema(allowableValues = {
				"zh-CN", "en" }) String language,
		boolean operator, List<TenantView> tenants, List<TenantName> elsewhere){

	/**
	 * A tenant the person can act in.
	 *
	 * @param category of a unit, today
	 * @param enterprise which the person reports for there
	 */
	record TenantView(@Schema(example = "nanqiao-wuyi") String alias, @Schema(example = "乌衣镇") String name,
			TenantKind kind, DistrictName district, @Nullable UnitCategory category, Set<Role> roles,
			@Nullable EnterpriseName enterprise) {

	}

	/** Another tenant of the person. */
	record TenantName(@Schema(example = "nanqiao-zhulong") String alias, @Schema(example = "珠龙镇") String name) {

	}

	/** The district a tenant belongs to, or is. */
	record DistrictName(@Schema(example = "nanqiao") String alias, @Schema(example = "南谯区") String name) {

	}

	/** An enterprise. */
	record EnterpriseName(@Schema(example = "0HXJ4W2Q8K3ZR") String id, @Schema(example = "滁州市晨光电子有限公司") String name) {

	}

}
