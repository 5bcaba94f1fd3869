package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Refuses;
import io.caizhi.supervision.SupervisionController.NoticeList;
import io.caizhi.supervision.SupervisionView.CandidateView;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What notices can be raised from, and whom they are raised against again and again. */
@RestController
@RequestMapping("/api/tenants/{tenant}/supervision")
class CandidateController {

	private final Candidates candidates;

	private final Supervising supervising;

	private final SupervisionReading reading;

	private final Repeaters repeaters;

	CandidateController(Candidates candidates, Supervising supervising, SupervisionReading reading,
			Repeaters repeaters) {
		this.candidates = candidates;
		this.supervising = supervising;
		this.reading = reading;
		this.repeaters = repeaters;
	}

	@GetMapping("/candidates")
	CandidateList candidates(@Granted(Role.OFFICE) Member office) {
		return new CandidateList(this.candidates.of(office.districtScope()).stream().map(CandidateView::of).toList(),
				this.reading.usualDue(office));
	}

	@PostMapping("/candidates")
	@Idempotent
	@Refuses("supervision.raised")
	ResponseEntity<NoticeList> raise(@Granted(Role.OFFICE) Member office, @Valid @RequestBody RaisingForm request) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new NoticeList(this.reading.views(office, this.supervising.raise(office, request))));
	}

	@GetMapping("/repeaters")
	RepeaterList repeaters(DistrictScope scope, @RequestParam int year) {
		return new RepeaterList(this.repeaters.of(scope, year));
	}

	/**
	 * What notices can be raised from now.
	 *
	 * @param due the deadline that a notice of today usually gets
	 */
	@Schema(name = "SupervisionCandidates")
	record CandidateList(List<CandidateView> items, @Schema(example = "2026-12-04") LocalDate due) {

	}

	/** Units that are supervised again and again, the worst first. */
	@Schema(name = "SupervisionRepeaters")
	record RepeaterList(List<Repeater> items) {

	}

}
