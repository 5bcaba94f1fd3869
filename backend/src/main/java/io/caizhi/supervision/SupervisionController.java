package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.document.PaperOrder;
import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.supervision.SupervisionView.Detail;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supervision notices, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/supervision/notices")
class SupervisionController {

	private final Supervising supervising;

	private final SupervisionReading reading;

	private final Exports exports;

	SupervisionController(Supervising supervising, SupervisionReading reading, Exports exports) {
		this.supervising = supervising;
		this.reading = reading;
		this.exports = exports;
	}

	@GetMapping
	NoticeList list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member, @RequestParam int year) {
		return new NoticeList(this.reading.ofYear(member, year));
	}

	@PostMapping
	@Idempotent
	ResponseEntity<NoticeList> demand(@Granted(Role.OFFICE) Member office, @Valid @RequestBody DemandForm request) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new NoticeList(this.reading.views(office, this.supervising.demand(office, request))));
	}

	@PostMapping("/exports")
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> export(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam int year, @Valid @RequestBody ExportOrder order) {
		return this.exports.make(member, order, SupervisionSheet.of(year, this.reading.ofYear(member, year)));
	}

	@ShowsPersons
	@GetMapping("/{notice}")
	ResponseEntity<Detail> one(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable NoticeId notice) {
		Detail detail = this.reading.one(member, notice);
		return ResponseEntity.ok().eTag(String.valueOf(detail.notice().version())).body(detail);
	}

	@PutMapping("/{notice}/reply")
	@Idempotent
	@Refuses("supervision.not-waiting")
	ResponseEntity<Detail> reply(@Granted(Role.OFFICIAL) Member official, @PathVariable NoticeId notice,
			ExpectedVersion version, @Valid @RequestBody Reply request) {
		this.supervising.reply(official, notice, request.text(), version);
		return one(official, notice);
	}

	@PutMapping("/{notice}/return")
	@Refuses("supervision.not-replied")
	ResponseEntity<Detail> sendBack(@Granted(Role.OFFICE) Member office, @PathVariable NoticeId notice,
			ExpectedVersion version, @Valid @RequestBody SendingBack request) {
		this.supervising.sendBack(office, notice, request.reason(), request.due(), version);
		return one(office, notice);
	}

	@PutMapping("/{notice}/closing")
	@Refuses({ "supervision.not-replied", "supervision.own-reply" })
	ResponseEntity<Detail> close(@Granted(Role.OFFICE) Member office, @PathVariable NoticeId notice,
			ExpectedVersion version, @Valid @RequestBody Closing request) {
		this.supervising.close(office, notice, request.finding(), version);
		return one(office, notice);
	}

	@PutMapping("/{notice}/withdrawal")
	@Refuses("supervision.done")
	ResponseEntity<Detail> withdraw(@Granted(Role.OFFICE) Member office, @PathVariable NoticeId notice,
			ExpectedVersion version, @Valid @RequestBody Withdrawal request) {
		this.supervising.withdraw(office, notice, request.reason(), version);
		return one(office, notice);
	}

	@PostMapping("/{notice}/papers")
	@GivesFile("application/octet-stream")
	@Refuses({ "document.no-fonts", "document.no-glyph" })
	ResponseEntity<byte[]> paper(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable NoticeId notice, @Valid @RequestBody PaperOrder request) {
		return this.reading.file(member, notice, request.format()).answer();
	}

	/** Notices, the newest first. */
	@Schema(name = "SupervisionNotices")
	record NoticeList(List<SupervisionView> items) {

	}

	/** What the unit has done. */
	@Schema(name = "SupervisionReply")
	record Reply(@NotNull @PlainText(min = 2, max = 2000, lines = true,
			open = true) @Schema(example = "已逐户核实并完成补报，附情况说明。") String text) {

		@Override
		public String toString() {
			return "Reply";
		}

	}

	/** Why a reply will not do, and by when another is due. */
	@Schema(name = "SupervisionSendingBack")
	record SendingBack(
			@NotNull @PlainText(min = 2, max = 500, lines = true,
					open = true) @Schema(example = "缺少整改措施，请补充。") String reason,
			@NotNull @Schema(example = "2026-12-11") LocalDate due) {

		@Override
		public String toString() {
			return "SendingBack";
		}

	}

	/** What the office found, if anything is to be said. */
	@Schema(name = "SupervisionClosing")
	record Closing(
			@Nullable @PlainText(max = 500, lines = true, open = true) @Schema(example = "整改到位。") String finding) {

		@Override
		public String toString() {
			return "Closing";
		}

	}

	/** Why a notice is taken back. */
	@Schema(name = "SupervisionWithdrawal")
	record Withdrawal(@NotNull @PlainText(min = 2, max = 500, lines = true,
			open = true) @Schema(example = "重复下发。") String reason) {

		@Override
		public String toString() {
			return "Withdrawal";
		}

	}

}
