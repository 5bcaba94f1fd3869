package io.caizhi.notification;

import java.util.List;

import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the reader, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/notices")
class NoticeController {

	private final Notices notices;

	NoticeController(Notices notices) {
		this.notices = notices;
	}

	@GetMapping
	NoticeList list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable String tenant) {
		return new NoticeList(this.notices.of(member).stream().map((one) -> NoticeView.of(one, tenant)).toList());
	}

	/** All that waits, the most urgent first. */
	@Schema(name = "Notices")
	record NoticeList(List<NoticeView> items) {

	}

}
