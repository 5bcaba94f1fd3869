package io.caizhi.hiring;

import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an enterprise comes to the pen again, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}")
class AmendmentController {

	private final Amendments amendments;

	private final ReturnReading reading;

	AmendmentController(Amendments amendments, ReturnReading reading) {
		this.amendments = amendments;
		this.reading = reading;
	}

	@PutMapping("/amendment")
	@Refuses({ "month.closed", "month.not-begun", "return.not-verified" })
	ResponseEntity<MonthlyReturnView> begin(@Granted(Role.ENTERPRISE) Member reporter,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, ExpectedVersion version) {
		this.amendments.begin(reporter, enterprise, month, version);
		return answer(reporter, enterprise, month);
	}

	@DeleteMapping("/amendment")
	@Refuses({ "month.closed", "month.not-begun", "return.not-amending", "return.changed" })
	ResponseEntity<MonthlyReturnView> leave(@Granted(Role.ENTERPRISE) Member reporter,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, ExpectedVersion version) {
		this.amendments.leave(reporter, enterprise, month, version);
		return answer(reporter, enterprise, month);
	}

	@PutMapping("/withdrawal")
	@Refuses({ "month.closed", "month.not-begun", "return.not-submitted" })
	ResponseEntity<MonthlyReturnView> takeBack(@Granted(Role.ENTERPRISE) Member reporter,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, ExpectedVersion version) {
		this.amendments.takeBack(reporter, enterprise, month, version);
		return answer(reporter, enterprise, month);
	}

	private ResponseEntity<MonthlyReturnView> answer(Member member, EnterpriseId enterprise, YearMonth month) {
		ReturnInView seen = this.reading.view(member, enterprise, month);
		return ResponseEntity.ok()
			.eTag(String.valueOf(seen.monthlyReturn().version()))
			.body(MonthlyReturnView.of(seen));
	}

}
