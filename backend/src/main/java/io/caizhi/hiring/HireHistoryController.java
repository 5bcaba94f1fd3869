package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireComparison.Difference;
import io.caizhi.hiring.HireHistory.Moment;
import io.caizhi.hiring.HireHistory.Versions;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How rows and returns came to be what they are, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}")
class HireHistoryController {

	private final HireHistory history;

	HireHistoryController(HireHistory history) {
		this.history = history;
	}

	@ShowsPersons
	@GetMapping("/hires/{hire}/versions")
	HireVersions versions(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable HireId hire) {
		Versions seen = this.history.versions(member, enterprise, month, hire);
		return new HireVersions(seen.versions().stream().map(HireVersionView::of).toList(), seen.sinceVerified(),
				DegreeCheckView.of(seen.degreeCheck()));
	}

	@GetMapping("/history")
	Page<ReturnMoment> history(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month) {
		return new Page<>(this.history.moments(member, enterprise, month).stream().map(ReturnMoment::of).toList(),
				null);
	}

	/**
	 * The versions, oldest first.
	 *
	 * @param sinceVerified what a change that waits makes different from what was decided
	 * @param degreeCheck by what the degree that the row states was checked
	 */
	record HireVersions(List<HireVersionView> versions, @Nullable List<Difference> sinceVerified,
			@Nullable DegreeCheckView degreeCheck) {

	}

	/** What happened to a return, and by whom: the role alone. */
	record ReturnMoment(@Schema(example = "2026-11-24T08:15:30Z") Instant at, Role by, Kind kind,
			@Schema(example = "202611-0HXJ4W2Q8K3ZR") @Nullable String receipt,
			@Schema(example = "18") @Nullable Integer hires, @Schema(example = "17") @Nullable Integer verified,
			@Schema(example = "1") @Nullable Integer sentBack) {

		enum Kind {

			SUBMITTED, VERIFIED, SENT_BACK, TAKEN_BACK, AMENDING, LEFT_AS_IS

		}

		static ReturnMoment of(Moment moment) {
			Receipt receipt = moment.receipt();
			if (receipt != null) {
				return new ReturnMoment(moment.at(), moment.by(), Kind.SUBMITTED, receipt.number(), receipt.hires(),
						null, null);
			}
			ReturnStep step = Objects.requireNonNull(moment.step());
			return new ReturnMoment(moment.at(), moment.by(), Kind.valueOf(step.kind().name()), null, null,
					step.verified(), step.sentBack());
		}

	}

}
