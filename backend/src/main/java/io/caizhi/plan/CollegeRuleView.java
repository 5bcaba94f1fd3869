package io.caizhi.plan;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule for college students as the district sees it.
 *
 * @param validFrom absent for the rule that is valid before the first stored one
 * @param until the month before which it ends; absent for the last
 * @param version 0 for the rule that is valid unless another is stored
 */
record CollegeRuleView(@Nullable @Schema(type = "string", example = "2026-11") YearMonth validFrom,
		@Nullable @Schema(type = "string", example = "2027-01") YearMonth until, CollegeRuleDraft rule,
		@Schema(example = "true") boolean inForce, @Schema(example = "1") int version,
		@Schema(example = "[\"set\"]") List<String> actions) {

	/**
	 * @param open whether every month it judges is open or yet to begin
	 */
	static CollegeRuleView of(DatedCollegeRule dated, @Nullable YearMonth until, boolean open, YearMonth current,
			Member member) {
		boolean future = dated.validFrom().isAfter(current);
		boolean inForce = !future && (until == null || until.isAfter(current));
		List<String> actions = !member.is(Role.OFFICE) || !open ? List.of()
				: future ? List.of("set", "withdraw") : List.of("set");
		return new CollegeRuleView(dated.validFrom(), until, CollegeRuleDraft.of(dated.rule()), inForce,
				dated.version(), actions);
	}

	/** The rule before the first stored one. */
	static CollegeRuleView usual(@Nullable YearMonth until, YearMonth current) {
		return new CollegeRuleView(null, until, CollegeRuleDraft.of(CollegeStudentRule.DEFAULT),
				until == null || until.isAfter(current), 0, List.of());
	}

}
