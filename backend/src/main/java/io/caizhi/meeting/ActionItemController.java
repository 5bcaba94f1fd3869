package io.caizhi.meeting;

import java.util.List;

import io.caizhi.export.ExportOrder;
import io.caizhi.export.Exports;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.meeting.MeetingView.ItemView;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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

/** What meetings decide, and what becomes of it, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}")
class ActionItemController {

	private final ActionItems items;

	private final MeetingReading reading;

	private final Exports exports;

	ActionItemController(ActionItems items, MeetingReading reading, Exports exports) {
		this.items = items;
		this.reading = reading;
		this.exports = exports;
	}

	@PostMapping("/meetings/{meeting}/items")
	@Idempotent
	@Refuses("meeting.held")
	ResponseEntity<ItemView> decide(@Granted(Role.OFFICE) Member office, @PathVariable MeetingId meeting,
			@Valid @RequestBody ItemForm request) {
		ActionItem item = this.items.decide(office, meeting, request);
		return ResponseEntity.status(HttpStatus.CREATED)
			.eTag(String.valueOf(item.version()))
			.body(this.reading.view(office, item, MeetingState.PLANNED));
	}

	@DeleteMapping("/meetings/{meeting}/items/{item}")
	@Refuses("meeting.held")
	ResponseEntity<Void> remove(@Granted(Role.OFFICE) Member office, @PathVariable MeetingId meeting,
			@PathVariable ActionItemId item, ExpectedVersion version) {
		this.items.remove(office, meeting, item, version);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/action-items")
	ItemList left(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member, @RequestParam int year) {
		return new ItemList(this.reading.left(member, Years.known(year)));
	}

	@PostMapping("/action-items/exports")
	@GivesFile(Exports.EITHER)
	@Refuses("export.too-many-rows")
	ResponseEntity<byte[]> export(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam int year, @Valid @RequestBody ExportOrder order) {
		return this.exports.make(member, order, ActionItemSheet.of(year, this.reading.left(member, Years.known(year))));
	}

	@PutMapping("/action-items/{item}/report")
	@Idempotent
	@Refuses("meeting.item-not-open")
	ResponseEntity<ItemView> report(@Granted(Role.OFFICIAL) Member official, @PathVariable ActionItemId item,
			ExpectedVersion version, @Valid @RequestBody ItemReport request) {
		return answer(official, this.items.report(official, item, request.text(), version));
	}

	@PutMapping("/action-items/{item}/finding")
	@Refuses({ "meeting.item-not-reported", "meeting.own-report" })
	ResponseEntity<ItemView> find(@Granted(Role.OFFICE) Member office, @PathVariable ActionItemId item,
			ExpectedVersion version, @Valid @RequestBody ItemFinding request) {
		return answer(office, this.items.find(office, item, request.done(), request.comment(), version));
	}

	private ResponseEntity<ItemView> answer(Member member, ActionItem item) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(item.version()))
			.body(this.reading.view(member, item, MeetingState.HELD));
	}

	/** Action items, open ones first, by day. */
	@Schema(name = "ActionItems")
	record ItemList(List<ItemView> items) {

	}

	/** What the unit has done. */
	@Schema(name = "ActionItemReport")
	record ItemReport(@NotNull @PlainText(min = 2, max = 1000, lines = true) @Schema(example = "已建成并挂牌。") String text) {

		@Override
		public String toString() {
			return "ItemReport";
		}

	}

	/**
	 * What the office finds.
	 *
	 * @param comment what is missing; needed where it is not done
	 */
	@Schema(name = "ActionItemFinding")
	record ItemFinding(@NotNull Boolean done,
			@Nullable @PlainText(max = 500, lines = true) @Schema(example = "请补充挂牌时间。") String comment) {

		@Override
		public String toString() {
			return "ItemFinding";
		}

	}

}
