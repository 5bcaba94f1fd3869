package io.caizhi.scoring.inventory;

import io.caizhi.hiring.correction.CorrectionId;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a correction order does to scores, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/corrections/{correction}/scores")
class CorrectedScoresController {

	private final CorrectedScores scores;

	CorrectedScoresController(CorrectedScores scores) {
		this.scores = scores;
	}

	@GetMapping
	@Refuses({ "correction.hire-changed", "correction.not-counted", "correction.month-open" })
	ResponseEntity<CorrectedScoresView> of(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable CorrectionId correction) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.scores.of(member, correction));
	}

}
