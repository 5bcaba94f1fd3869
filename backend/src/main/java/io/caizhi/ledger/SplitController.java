package io.caizhi.ledger;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.WholeShares;
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

/** What entries of ledgers claim several times in the district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/splits")
class SplitController {

	private final Splits splits;

	private final SplitDecisions decisions;

	SplitController(Splits splits, SplitDecisions decisions) {
		this.splits = splits;
		this.decisions = decisions;
	}

	@GetMapping
	Page<SplitView> list(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member, @RequestParam SplitState state,
			PageRequest page) {
		return this.splits.page(member, state, page);
	}

	@GetMapping("/{split}")
	ResponseEntity<SplitView.InFull> one(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable SplitId split) {
		SplitView.InFull found = this.splits.find(member, split);
		return ResponseEntity.ok().eTag(String.valueOf(found.view().version())).body(found);
	}

	@PutMapping("/{split}/decision")
	@Refuses("split.resolved")
	ResponseEntity<SplitView.InFull> decide(@Granted(Role.OFFICE) Member office, @PathVariable SplitId split,
			ExpectedVersion version, @Valid @RequestBody Decide request) {
		this.decisions.decide(office, split,
				request.shares().stream().map((row) -> new WholeShares.Given<>(row.entry(), row.share())).toList(),
				request.reason(), version);
		return one(office, split);
	}

	/** The share of each entry; those left out get nothing. */
	@Schema(name = "LedgerSplitDecide")
	record Decide(@NotNull @Size(max = 100) List<@NotNull @Valid Row> shares, @NotNull @PlainText(min = 2,
			max = 300) @Schema(description = "no personal numbers", example = "项目由两家共同承担") String reason) {

		@Schema(name = "LedgerSplitDecideRow")
		record Row(@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EntryId entry,
				@NotNull @Schema(description = "in hundredths; all add up to 1.00",
						example = "1.00") BigDecimal share) {

		}

	}

}
