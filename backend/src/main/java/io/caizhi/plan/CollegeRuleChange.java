package io.caizhi.plan;

import java.time.YearMonth;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A district's rule for college students changed from a month on; published in the
 * transaction of the change, which keeps every month that has begun since to itself.
 */
public sealed interface CollegeRuleChange extends AuditedEvent {

	/** The first month whose hires are judged anew. */
	YearMonth validFrom();

	/** The month before which the change ends; none while no later rule is stored. */
	@Nullable YearMonth until();

	@Override
	default TenantId tenant() {
		return district().asTenant();
	}

	@Override
	default String object() {
		return "college-rule/" + validFrom();
	}

	/** The office set the rule. */
	record Set(DistrictId district, Subject actor, YearMonth validFrom, @Nullable YearMonth until,
			CollegeStudentRule before, CollegeStudentRule after) implements CollegeRuleChange {

		@Override
		public String action() {
			return "rule.college-set";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("before", CollegeRuleDraft.of(this.before).toString(), "after",
					CollegeRuleDraft.of(this.after).toString());
		}

	}

	/** The office took a rule back that was not valid yet. */
	record Withdrawn(DistrictId district, Subject actor, YearMonth validFrom,
			@Nullable YearMonth until) implements CollegeRuleChange {

		@Override
		public String action() {
			return "rule.college-withdrawn";
		}

	}

}
