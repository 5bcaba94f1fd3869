package io.caizhi.meeting;

import java.net.URI;
import java.util.List;

import io.caizhi.document.PaperOrder;
import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Refuses;
import io.caizhi.meeting.MeetingView.Detail;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings and their packs, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/meetings")
class MeetingController {

	private final Meetings meetings;

	private final MeetingReading reading;

	private final Exports exports;

	MeetingController(Meetings meetings, MeetingReading reading, Exports exports) {
		this.meetings = meetings;
		this.reading = reading;
		this.exports = exports;
	}

	@GetMapping
	MeetingList list(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @RequestParam int year) {
		return new MeetingList(this.reading.ofYear(member, Years.known(year)));
	}

	@PostMapping
	@Idempotent
	@Refuses("inventory.not-published")
	ResponseEntity<Detail> plan(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@Valid @RequestBody MeetingForm request) {
		Meeting planned = this.meetings.plan(office, request);
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/meetings/" + planned.id()))
			.eTag(String.valueOf(planned.version()))
			.body(this.reading.one(office, planned.id()));
	}

	@GetMapping("/{meeting}")
	ResponseEntity<Detail> one(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable MeetingId meeting) {
		Detail detail = this.reading.one(member, meeting);
		return ResponseEntity.ok().eTag(String.valueOf(detail.meeting().version())).body(detail);
	}

	@PutMapping("/{meeting}")
	@Refuses({ "meeting.held", "inventory.not-published" })
	ResponseEntity<Detail> revise(@Granted(Role.OFFICE) Member office, @PathVariable MeetingId meeting,
			ExpectedVersion version, @Valid @RequestBody MeetingForm request) {
		this.meetings.revise(office, meeting, request, version);
		return one(office, meeting);
	}

	@DeleteMapping("/{meeting}")
	@Refuses("meeting.held")
	ResponseEntity<Void> drop(@Granted(Role.OFFICE) Member office, @PathVariable MeetingId meeting,
			ExpectedVersion version) {
		this.meetings.drop(office, meeting, version);
		return ResponseEntity.noContent().build();
	}

	@PutMapping("/{meeting}/pack")
	@Refuses({ "meeting.held", "inventory.not-published" })
	ResponseEntity<Detail> pack(@Granted(Role.OFFICE) Member office, @PathVariable MeetingId meeting,
			ExpectedVersion version) {
		this.meetings.pack(office, meeting, version);
		return one(office, meeting);
	}

	@PutMapping("/{meeting}/end")
	@Refuses({ "meeting.held", "meeting.no-pack", "meeting.not-yet" })
	ResponseEntity<Detail> end(@Granted(Role.OFFICE) Member office, @PathVariable MeetingId meeting,
			ExpectedVersion version) {
		this.meetings.end(office, meeting, version);
		return one(office, meeting);
	}

	@PostMapping("/{meeting}/papers")
	@GivesFile("application/octet-stream")
	@Refuses({ "meeting.no-pack", "document.no-fonts", "document.no-glyph" })
	ResponseEntity<byte[]> paper(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable MeetingId meeting,
			@Valid @RequestBody PaperOrder request) {
		return this.reading.file(member, meeting, request.format()).answer();
	}

	@PostMapping("/{meeting}/exports")
	@GivesFile(Exports.EITHER)
	@Refuses({ "meeting.no-pack", "export.too-many-rows" })
	ResponseEntity<byte[]> export(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable MeetingId meeting,
			@Valid @RequestBody ExportOrder order) {
		PackSheets sheets = this.reading.sheets(member, meeting);
		return this.exports.make(member, order, sheets.meeting().title(), sheets.tables());
	}

	/** The meetings of a year, the newest first. */
	@Schema(name = "Meetings")
	record MeetingList(List<MeetingView> items) {

	}

}
