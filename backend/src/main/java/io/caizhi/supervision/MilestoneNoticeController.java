package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.DistrictScope;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which notices were raised from the milestones of a plan, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/supervision/milestones")
class MilestoneNoticeController {

	private final SupervisionRepository repository;

	MilestoneNoticeController(SupervisionRepository repository) {
		this.repository = repository;
	}

	/** None of a plan that there is not. */
	@GetMapping
	MilestoneNotices ofPlan(DistrictScope scope, @RequestParam PlanId plan) {
		return new MilestoneNotices(
				this.repository.ofMilestones(scope, plan).stream().map(MilestoneNotice::of).toList());
	}

	/** The notices raised from milestones, oldest first. */
	@Schema(name = "MilestoneNotices")
	record MilestoneNotices(List<MilestoneNotice> items) {

	}

	/** A milestone, and the notice that was raised from it. */
	@Schema(name = "MilestoneNotice")
	record MilestoneNotice(@Schema(type = "string", example = "A01") IndicatorCode indicator,
			@Schema(example = "2026-09-30") LocalDate due,
			@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") NoticeId notice,
			@Schema(example = "〔2026〕督办第3号") String number, NoticeState state) {

		static MilestoneNotice of(SupervisionNotice notice) {
			MilestoneKey key = MilestoneKey.parse(Objects.requireNonNull(notice.key(), "found by its key"));
			return new MilestoneNotice(key.indicator(), key.due(), notice.id(), notice.cited(), notice.state());
		}

	}

}
