package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.DegreeChecks.Check;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refuses;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said of a hire after it was verified, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/hires/{hire}")
class AfterVerificationController {

	private final ReturnReading reading;

	private final Departures departures;

	private final DegreeChecks degreeChecks;

	private final Restorations restorations;

	AfterVerificationController(ReturnReading reading, Departures departures, DegreeChecks degreeChecks,
			Restorations restorations) {
		this.reading = reading;
		this.restorations = restorations;
		this.departures = departures;
		this.degreeChecks = degreeChecks;
	}

	@GetMapping("/departure")
	ResponseEntity<Departure> departure(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable HireId hire) {
		Hire known = this.reading.hire(member, this.reading.view(member, enterprise, month), hire);
		return ResponseEntity.ok().eTag(String.valueOf(known.version())).body(new Departure(known.facts().leftOn()));
	}

	@PutMapping("/departure")
	@Refuses("hire.not-verified")
	ResponseEntity<HireView> recordDeparture(@Granted(Role.ENTERPRISE) Member reporter,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable HireId hire,
			ExpectedVersion version, @Valid @RequestBody Departure request) {
		this.departures.record(reporter, enterprise, month, hire, request.leftOn(), version);
		return answer(reporter, enterprise, month, hire);
	}

	@PutMapping("/degree-check")
	@Refuses({ "hire.not-verified", "degree.none", "degree.checked", "degree.month-closed", "verification.own-report" })
	ResponseEntity<HireView> checkDegree(@Granted(Role.OFFICIAL) Member official, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable HireId hire, ExpectedVersion version,
			@Valid @RequestBody DegreeCheck request) {
		this.degreeChecks.record(official, enterprise, month, hire, new Check(request.source(), request.checkedOn()),
				version);
		return answer(official, enterprise, month, hire);
	}

	@PutMapping("/restoration")
	@Refuses({ "month.closed", "return.awaits-decision", "return.verified", "hire.not-changed" })
	ResponseEntity<HireView> restore(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable HireId hire, ExpectedVersion version) {
		this.restorations.restore(reporter, enterprise, month, hire, version);
		return answer(reporter, enterprise, month, hire);
	}

	private ResponseEntity<HireView> answer(Member member, EnterpriseId enterprise, YearMonth month, HireId id) {
		ReturnInView seen = this.reading.view(member, enterprise, month);
		Hire hire = this.reading.hire(member, seen, id);
		return ResponseEntity.ok().eTag(String.valueOf(hire.version())).body(HireView.of(hire, seen));
	}

	/** When the person left; absent: they did not. */
	record Departure(@Schema(example = "2026-11-20") @Nullable LocalDate leftOn) {

	}

	/** By what the degree was checked, and when. */
	record DegreeCheck(@NotNull DegreeSource source, @NotNull @Schema(example = "2026-11-20") LocalDate checkedOn) {

	}

}
