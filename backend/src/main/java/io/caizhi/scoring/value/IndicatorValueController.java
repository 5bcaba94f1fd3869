package io.caizhi.scoring.value;

import java.time.YearMonth;

import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the indicators come to at a month's end, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/indicator-values/{month}")
class IndicatorValueController {

	private final IndicatorValueReading reading;

	IndicatorValueController(IndicatorValueReading reading) {
		this.reading = reading;
	}

	@GetMapping
	IndicatorMonth ofMonth(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable YearMonth month) {
		return this.reading.ofMonth(member, month);
	}

}
