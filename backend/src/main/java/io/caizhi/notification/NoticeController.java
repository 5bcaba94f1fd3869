package io.caizhi.notification;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

import io.caizhi.notification.SeenNotices.News;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork.Waiting;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the reader, and what of it is unread, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/notices")
class NoticeController {

	private final Notices notices;

	private final SeenNotices seen;

	NoticeController(Notices notices, SeenNotices seen) {
		this.notices = notices;
		this.seen = seen;
	}

	@GetMapping
	NoticeList list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable String tenant) {
		List<Waiting> waiting = this.notices.of(member);
		Predicate<Waiting> unread = waiting.isEmpty() ? (one) -> false : this.seen.unread(member);
		return new NoticeList(waiting.stream().map((one) -> NoticeView.of(one, tenant, unread.test(one))).toList());
	}

	/** What the reader has looked at is unread no more. */
	@PutMapping("/seen")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void look(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@Valid @RequestBody Look request) {
		this.seen.look(member,
				request.items()
					.stream()
					.map((one) -> new News(one.kind(), one.count(), one.month(), one.year()))
					.toList());
	}

	/** The notices that were on the page. */
	@Schema(name = "SeenNotices")
	record Look(@NotNull @Size(max = 200) List<@NotNull @Valid Seen> items) {

	}

	/** One of them, as it was told. */
	@Schema(name = "SeenNotice")
	record Seen(@NotNull NoticeKind kind, @NotNull @Schema(example = "14") Integer count,
			@Schema(type = "string", example = "2026-11") @Nullable YearMonth month,
			@Schema(example = "2026") @Nullable Integer year) {

	}

	/** All that waits, the most urgent first. */
	@Schema(name = "Notices")
	record NoticeList(List<NoticeView> items) {

	}

}
