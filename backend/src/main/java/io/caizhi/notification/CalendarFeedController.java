package io.caizhi.notification;

import java.time.Duration;
import java.time.Instant;

import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A person's calendar of time nodes, over HTTP: its owner makes and ends the address at
 * the door; a calendar program, which has no token, reads it by the address alone.
 */
@RestController
class CalendarFeedController {

	private static final String OWN = "/api/tenants/{tenant}/calendar-feed";

	/** Below it nothing else is found. */
	private static final String ADDRESS = "/calendar/";

	private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

	private static final Duration FRESH = Duration.ofMinutes(5);

	private final CalendarFeeds feeds;

	private final NoticeProperties properties;

	CalendarFeedController(CalendarFeeds feeds, NoticeProperties properties) {
		this.feeds = feeds;
		this.properties = properties;
	}

	@GetMapping(OWN)
	View one(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		return new View(this.feeds.of(member).map(CalendarFeed::madeAt).orElse(null));
	}

	@PostMapping(OWN)
	ResponseEntity<Made> make(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@Valid @RequestBody NewFeed request) {
		FeedToken token = this.feeds.make(member, request.language());
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Made(this.properties.address() + ADDRESS + token.text() + ".ics"));
	}

	@DeleteMapping(OWN)
	ResponseEntity<Void> revoke(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		this.feeds.revoke(member);
		return ResponseEntity.noContent().build();
	}

	@Hidden
	@GetMapping(ADDRESS + "{address}.ics")
	ResponseEntity<String> read(@PathVariable String address) {
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
			.body(this.feeds.read(address));
	}

	/** Whether there is an address. */
	@Schema(name = "CalendarFeed")
	record View(@Schema(example = "2026-11-26T01:00:00Z") @Nullable Instant madeAt) {

	}

	/** In which language its days are written. */
	@Schema(name = "NewCalendarFeed")
	record NewFeed(@NotNull @Schema(type = "string", allowableValues = {
			"zh-CN", "en" }) Language language){

	}

	/** The address, told this once. */
	@Schema(name = "MadeCalendarFeed")
	record Made(@Schema(example = "https://caizhi.example/calendar/0HXJ4W2Q8K3ZR-….ics") String address) {

	}

}
