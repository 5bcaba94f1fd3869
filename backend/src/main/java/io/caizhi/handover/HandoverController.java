package io.caizhi.handover;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.document.PaperOrder;
import io.caizhi.handover.HandoverView.Detail;
import io.caizhi.handover.HandoverView.PersonView;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
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

/** Hand-overs, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/handovers")
class HandoverController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2199;

	private final Handovers handovers;

	private final HandoverReading reading;

	HandoverController(Handovers handovers, HandoverReading reading) {
		this.handovers = handovers;
		this.reading = reading;
	}

	@ShowsPersons
	@GetMapping
	HandoverList list(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member, @RequestParam int year) {
		return new HandoverList(this.reading.ofYear(member, Math.clamp(year, FIRST_YEAR, LAST_YEAR)));
	}

	@ShowsPersons
	@GetMapping("/people")
	People people(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@RequestParam(required = false) @Nullable String unit) {
		return new People(this.reading.people(member, unit));
	}

	@PostMapping
	@Idempotent
	@Refuses("handover.open")
	ResponseEntity<Detail> start(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member, @PathVariable String tenant,
			@Valid @RequestBody HandoverForm request) {
		Handover begun = this.handovers.start(member, request);
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/handovers/" + begun.id()))
			.eTag(String.valueOf(begun.version()))
			.body(this.reading.one(member, begun.id()));
	}

	@ShowsPersons
	@GetMapping("/{handover}")
	ResponseEntity<Detail> one(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable HandoverId handover) {
		Detail detail = this.reading.one(member, handover);
		return ResponseEntity.ok().eTag(String.valueOf(detail.handover().version())).body(detail);
	}

	@PutMapping("/{handover}")
	@Refuses({ "handover.not-in-draft", "handover.not-yours", "handover.leaver-present" })
	ResponseEntity<Detail> write(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable HandoverId handover, ExpectedVersion version, @Valid @RequestBody Writing request) {
		this.handovers.write(member, handover, request.on(), request.words(), version);
		return one(member, handover);
	}

	@PutMapping("/{handover}/handing-over")
	@Idempotent
	@Refuses({ "handover.not-in-draft", "handover.not-yours", "handover.leaver-present", "handover.own-side",
			"handover.follower-gone", "handover.moved-on" })
	ResponseEntity<Detail> hand(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable HandoverId handover, ExpectedVersion version, @Valid @RequestBody Handing request) {
		this.handovers.hand(member, handover, request.seen(), request.reason(), version);
		return one(member, handover);
	}

	@PutMapping("/{handover}/taking-over")
	@Idempotent
	@Refuses({ "handover.not-handed-over", "handover.not-yours", "handover.own-side", "handover.follower-gone",
			"handover.moved-on" })
	ResponseEntity<Detail> take(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable HandoverId handover, ExpectedVersion version, @Valid @RequestBody Taking request) {
		this.handovers.take(member, handover, request.seen(), version);
		return one(member, handover);
	}

	@PutMapping("/{handover}/withdrawal")
	@Refuses({ "handover.done", "handover.no-part" })
	ResponseEntity<Detail> withdraw(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable HandoverId handover, ExpectedVersion version, @Valid @RequestBody Withdrawing request) {
		this.handovers.withdraw(member, handover, request.reason(), version);
		return one(member, handover);
	}

	@PutMapping("/{handover}/contacts")
	@Refuses({ "handover.not-taken-over", "handover.not-named" })
	ResponseEntity<Detail> contacts(@Granted(Role.OFFICIAL) Member official, @PathVariable HandoverId handover) {
		this.handovers.moveContacts(official, handover);
		return one(official, handover);
	}

	@PostMapping("/{handover}/papers")
	@GivesFile("application/octet-stream")
	@Refuses({ "handover.not-signed", "document.no-fonts", "document.no-glyph" })
	ResponseEntity<byte[]> paper(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable HandoverId handover, @Valid @RequestBody PaperOrder request) {
		return this.reading.file(member, handover, request.format()).answer();
	}

	/** Hand-overs, the newest first. */
	@Schema(name = "Handovers")
	record HandoverList(List<HandoverView> items) {

	}

	/** Who can be named. */
	@Schema(name = "HandoverColleagues")
	record People(List<PersonView> items) {

	}

	/** What who leaves writes. */
	@Schema(name = "HandoverWriting")
	record Writing(@NotNull @Schema(example = "2026-12-01") LocalDate on, @NotNull @Valid Words words) {

	}

	/**
	 * The signature of who leaves.
	 *
	 * @param seen digest of the content that was read, as the page gave it
	 * @param reason why in the place of who has left; only then
	 */
	@Schema(name = "HandoverHanding")
	record Handing(
			@NotNull @PlainText(max = 64) @Schema(
					example = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef") String seen,
			@Nullable @PlainText(min = 2, max = 500, lines = true) @Schema(example = "本人已调离，由人才办代签。") String reason) {

		@Override
		public String toString() {
			return "Handing";
		}

	}

	/**
	 * The signature of who follows.
	 *
	 * @param seen digest of the content that was read, as the page gave it
	 */
	@Schema(name = "HandoverTaking")
	record Taking(@NotNull @PlainText(max = 64) @Schema(
			example = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef") String seen) {

	}

	/** Why it is given up. */
	@Schema(name = "HandoverWithdrawing")
	record Withdrawing(
			@NotNull @PlainText(min = 2, max = 500, lines = true) @Schema(example = "人员调整取消。") String reason) {

		@Override
		public String toString() {
			return "Withdrawing";
		}

	}

}
