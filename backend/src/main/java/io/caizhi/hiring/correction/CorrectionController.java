package io.caizhi.hiring.correction;

import java.net.URI;
import java.time.YearMonth;

import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.correction.Corrections.Effective;
import io.caizhi.hiring.correction.Corrections.Wish;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Correction orders over HTTP: of a unit, and of a district. */
@RestController
@RequestMapping("/api/tenants/{tenant}/corrections")
class CorrectionController {

	private final Corrections corrections;

	private final CorrectionApproval approval;

	CorrectionController(Corrections corrections, CorrectionApproval approval) {
		this.corrections = corrections;
		this.approval = approval;
	}

	@ShowsPersons
	@GetMapping
	Page<CorrectionView> list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam @Nullable CorrectionStatus status, @RequestParam @Nullable YearMonth bookedMonth,
			PageRequest page) {
		return this.corrections.page(member, status, bookedMonth, page)
			.map((order) -> CorrectionView.of(order, member));
	}

	@PostMapping
	@Idempotent
	@Refuses({ "correction.not-counted", "correction.month-open", "correction.under-way",
			"correction.nothing-changed" })
	ResponseEntity<CorrectionView> draft(@Granted(Role.OFFICIAL) Member official, @PathVariable String tenant,
			@Valid @RequestBody Draft request) {
		Effective drafted = this.corrections.draft(official, request.hire(),
				new Wish(request.after(), request.reason()));
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/corrections/" + drafted.order().id()))
			.eTag(String.valueOf(drafted.order().version()))
			.body(CorrectionView.of(drafted, official));
	}

	@ShowsPersons
	@GetMapping("/{correction}")
	ResponseEntity<CorrectionView> one(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable CorrectionId correction) {
		return answer(this.corrections.find(member, correction), member);
	}

	@PutMapping("/{correction}")
	@Refuses({ "correction.not-counted", "correction.month-open", "correction.not-draft",
			"correction.nothing-changed" })
	ResponseEntity<CorrectionView> revise(@Granted(Role.OFFICIAL) Member official,
			@PathVariable CorrectionId correction, ExpectedVersion version, @Valid @RequestBody Revise request) {
		return answer(
				this.corrections.revise(official, correction, new Wish(request.after(), request.reason()), version),
				official);
	}

	@PutMapping("/{correction}/submission")
	@Idempotent
	@Refuses({ "correction.not-counted", "correction.month-open", "correction.not-draft", "correction.hire-changed" })
	ResponseEntity<CorrectionView> submit(@Granted(Role.OFFICIAL) Member official,
			@PathVariable CorrectionId correction, ExpectedVersion version) {
		return answer(this.corrections.submit(official, correction, version), official);
	}

	@PutMapping("/{correction}/withdrawal")
	@Refuses("correction.decided")
	ResponseEntity<CorrectionView> withdraw(@Granted(Role.OFFICIAL) Member official,
			@PathVariable CorrectionId correction, ExpectedVersion version) {
		return answer(this.corrections.withdraw(official, correction, version), official);
	}

	@PutMapping("/{correction}/approval")
	@Idempotent
	@Refuses({ "correction.not-submitted", "correction.own-order", "correction.hire-changed", "correction.not-counted",
			"correction.month-open" })
	ResponseEntity<CorrectionView> approve(@Granted(Role.OFFICE) Member office, @PathVariable CorrectionId correction,
			ExpectedVersion version, @Valid @RequestBody Approve request) {
		return answer(this.approval.approve(office, correction, request.comment(), version), office);
	}

	@PutMapping("/{correction}/rejection")
	@Refuses({ "correction.not-submitted", "correction.own-order" })
	ResponseEntity<CorrectionView> reject(@Granted(Role.OFFICE) Member office, @PathVariable CorrectionId correction,
			ExpectedVersion version, @Valid @RequestBody Reject request) {
		return answer(this.approval.reject(office, correction, request.comment(), version), office);
	}

	private static ResponseEntity<CorrectionView> answer(Effective effective, Member member) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(effective.order().version()))
			.body(CorrectionView.of(effective, member));
	}

	/** What is wrong with which hire; without {@code after} the hire is to go. */
	record Draft(@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId hire, @Nullable HireDraft after,
			@NotNull @PlainText(min = 5, max = 300) @Schema(example = "学历填写有误，经学信网核对为专科") String reason) {

		@Override
		public String toString() {
			return "Draft";
		}

	}

	/** The same, said anew. */
	record Revise(@Nullable HireDraft after,
			@NotNull @PlainText(min = 5, max = 300) @Schema(example = "学历填写有误，经学信网核对为专科") String reason) {

		@Override
		public String toString() {
			return "Revise";
		}

	}

	/** The office agrees. */
	record Approve(@Nullable @PlainText(max = 300) @Schema(example = "同意") String comment) {

	}

	/** The office does not agree, and says why. */
	record Reject(@NotNull @PlainText(min = 2, max = 300) @Schema(example = "请附学信网核对结果后重新提交") String comment) {

	}

}
