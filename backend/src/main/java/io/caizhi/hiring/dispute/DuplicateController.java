package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons verified more than once in the district, for its office, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/duplicates")
class DuplicateController {

	private static final int MOST_HIRES = 100;

	private final Duplicates duplicates;

	private final Decisions decisions;

	DuplicateController(Duplicates duplicates, Decisions decisions) {
		this.duplicates = duplicates;
		this.decisions = decisions;
	}

	@GetMapping
	Page<DuplicateView> list(@Granted(Role.OFFICE) Member office, @RequestParam int year, @RequestParam CaseState state,
			PageRequest page) {
		return this.duplicates.page(office, year, state, page);
	}

	@GetMapping("/{case}")
	ResponseEntity<DuplicateView.InFull> one(@Granted(Role.OFFICE) Member office, @PathVariable("case") CaseId id) {
		return answer(office, id);
	}

	@PutMapping("/{case}/decision")
	@Refuses({ "duplicate.resolved" })
	ResponseEntity<DuplicateView.InFull> decide(@Granted(Role.OFFICE) Member office, @PathVariable("case") CaseId id,
			ExpectedVersion version, @Valid @RequestBody Decide request) {
		this.decisions.decide(office, id,
				request.shares().stream().map((row) -> new Shares.Given(row.hire(), row.share())).toList(),
				request.reason(), version);
		return answer(office, id);
	}

	private ResponseEntity<DuplicateView.InFull> answer(Member office, CaseId id) {
		DuplicateView.InFull found = this.duplicates.find(office, id);
		return ResponseEntity.ok().eTag(String.valueOf(found.view().version())).body(found);
	}

	/** The share of each hire; those left out get nothing. */
	record Decide(@NotNull @Size(max = MOST_HIRES) List<@NotNull @Valid Row> shares,
			@NotNull @Schema(description = "no personal numbers", maxLength = Decisions.REASON_LENGTH,
					example = "劳动合同以乌衣镇企业为准") String reason) {

		record Row(@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire,
				@NotNull @Schema(description = "in hundredths; all add up to 1.00",
						example = "1.00") BigDecimal share) {

		}

	}

}
