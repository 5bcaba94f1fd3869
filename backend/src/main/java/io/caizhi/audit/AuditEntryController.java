package io.caizhi.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/audit-entries")
class AuditEntryController {

	/** Names the reader as the one who did it. */
	private static final String ME = "me";

	private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9-]{1,64}");

	private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*\\.[a-z-]{0,58}");

	private static final Pattern OBJECT = Pattern.compile("[a-z-]{1,40}/[A-Za-z0-9./:_-]{0,118}");

	private final AuditLog log;

	AuditEntryController(AuditLog log) {
		this.log = log;
	}

	/**
	 * @param actor an account, or {@code me}
	 * @param action a whole action, or its first word and a dot
	 * @param object a whole object, or its kind and a slash
	 * @param from the first day in China
	 * @param to the last day, included
	 * @param unit whose log, for the office
	 */
	@GetMapping
	Page<AuditEntryView> list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.OFFICE }) Member member,
			@RequestParam @Nullable String actor, @RequestParam @Nullable String action,
			@RequestParam @Nullable String object, @RequestParam @Nullable LocalDate from,
			@RequestParam @Nullable LocalDate to, @RequestParam @Nullable String unit, PageRequest page) {
		String account = ME.equals(actor) ? member.subject().id() : spelt("actor", actor, ACTOR);
		AuditQuery query = new AuditQuery(account, spelt("action", action, ACTION), spelt("object", object, OBJECT),
				beginning(from), (to != null) ? beginning(to.plusDays(1)) : null, this.log.log(member, unit));
		return this.log.entries(member, query, page).map((entry) -> AuditEntryView.of(entry, member));
	}

	private static @Nullable String spelt(String name, @Nullable String value, Pattern pattern) {
		if (value != null && !pattern.matcher(value).matches()) {
			throw Refusal.invalid(name, "audit.filter");
		}
		return value;
	}

	private static @Nullable Instant beginning(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(ChinaTime.ZONE).toInstant() : null;
	}

}
