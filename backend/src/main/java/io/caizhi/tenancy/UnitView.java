package io.caizhi.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** A unit as leaders and office of its district see it. */
record UnitView(@Schema(example = "wuyi") String code, @Schema(example = "nanqiao-wuyi") String alias,
		@Schema(example = "乌衣镇") String name, UnitCategory category,
		@Schema(description = "the day from which the category holds", example = "2026-01-01") LocalDate categorySince,
		TenantStatus status, @Schema(example = "1") int version,
		@Schema(description = "what the member may do with it now",
				example = "[\"rename\",\"changeCategory\",\"suspend\",\"inviteOfficial\"]") List<String> actions) {

	static UnitView of(Unit unit, Member member) {
		return new UnitView(unit.code(), unit.alias(), unit.name(), unit.category(), unit.categorySince(),
				unit.status(), unit.version(), member.is(Role.OFFICE) ? actions(unit.status()) : List.of());
	}

	private static List<String> actions(TenantStatus status) {
		List<String> actions = new ArrayList<>(List.of("rename", "changeCategory"));
		switch (status) {
			case PROVISIONING -> actions.add("inviteOfficial");
			case ACTIVE -> actions.addAll(List.of("suspend", "inviteOfficial"));
			case SUSPENDED -> actions.add("reopen");
		}
		return List.copyOf(actions);
	}

}
