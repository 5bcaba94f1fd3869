package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The monthly returns of one enterprise, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns")
class MonthlyReturnController {

	private final ReturnReading reading;

	private final MonthlyReturns returns;

	private final Verification verification;

	MonthlyReturnController(ReturnReading reading, MonthlyReturns returns, Verification verification) {
		this.reading = reading;
		this.returns = returns;
		this.verification = verification;
	}

	@GetMapping
	Page<MonthlyReturnView> list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @RequestParam int year) {
		return new Page<>(this.reading.year(member, enterprise, year).stream().map(MonthlyReturnView::of).toList(),
				null);
	}

	@GetMapping("/{month}")
	ResponseEntity<MonthlyReturnView> one(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month) {
		return answer(member, enterprise, month);
	}

	@PutMapping("/{month}/submission")
	@Idempotent
	@Refuses({ "month.closed", "month.not-begun", "return.nil-with-hires", "return.empty", "return.uncorrected",
			"return.awaits-decision", "return.verified" })
	ResponseEntity<ReceiptView> submit(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, ExpectedVersion version, @Valid @RequestBody Submit request) {
		Receipt receipt = this.returns.submit(reporter, enterprise, month, request.nil(), version);
		return ResponseEntity.ok()
			.eTag(String.valueOf(receipt.returnVersion()))
			.body(ReceiptView.of(receipt, this.reading.enterprise(reporter, enterprise)));
	}

	@GetMapping("/{month}/receipts")
	Page<ReceiptView> receipts(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month) {
		Enterprise seen = this.reading.enterprise(member, enterprise);
		return new Page<>(this.reading.receipts(member, enterprise, month)
			.stream()
			.map((receipt) -> ReceiptView.of(receipt, seen))
			.toList(), null);
	}

	@PutMapping("/{month}/verification")
	@Idempotent
	@Refuses({ "return.not-submitted", "verification.own-report" })
	ResponseEntity<MonthlyReturnView> verify(@Granted(Role.OFFICIAL) Member official,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, ExpectedVersion version,
			@Valid @RequestBody Verify request) {
		List<SentBack> sentBack = request.sentBack()
			.stream()
			.map((row) -> new SentBack(row.hire(), row.reason(), row.comment()))
			.toList();
		this.verification.decide(official, enterprise, month, sentBack, version);
		return answer(official, enterprise, month);
	}

	private ResponseEntity<MonthlyReturnView> answer(Member member, EnterpriseId enterprise, YearMonth month) {
		ReturnInView seen = this.reading.view(member, enterprise, month);
		return ResponseEntity.ok()
			.eTag(String.valueOf(seen.monthlyReturn().version()))
			.body(MonthlyReturnView.of(seen));
	}

	/** The return is complete; or there is nothing to report. */
	record Submit(@NotNull @Schema(description = "whether there were no hires", example = "false") Boolean nil) {

	}

	/** The rows sent back; all others that wait are verified. */
	record Verify(@NotNull @Size(max = MonthlyReturn.MAXIMUM_DECISIONS) List<@NotNull @Valid Row> sentBack) {

		record Row(@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire,
				@NotNull SendBackReason reason, @Schema(description = "needed for OTHER; no personal numbers",
						maxLength = 300, example = "毕业日期与学信网不符") @Nullable String comment) {

		}

	}

}
