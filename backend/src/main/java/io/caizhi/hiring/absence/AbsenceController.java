package io.caizhi.hiring.absence;

import java.time.YearMonth;

import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who handed nothing in for a month, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/months/{month}/absentees")
class AbsenceController {

	private final Absences absences;

	AbsenceController(Absences absences) {
		this.absences = absences;
	}

	@GetMapping
	AbsenceView of(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member, @PathVariable YearMonth month,
			@RequestParam @Nullable Integer closing) {
		return AbsenceView.of(this.absences.of(member, month, closing));
	}

}
