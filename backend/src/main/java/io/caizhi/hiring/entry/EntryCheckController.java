package io.caizhi.hiring.entry;

import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.Wording;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A look at rows being typed, over HTTP; it has a body and changes nothing. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/hires/check")
class EntryCheckController {

	private final EntryCheck check;

	private final Wording wording;

	EntryCheckController(EntryCheck check, Wording wording) {
		this.check = check;
		this.wording = wording;
	}

	@PostMapping
	@Refuses({ "month.closed", "month.not-begun", "return.awaits-decision", "return.verified", "return.full" })
	EntryCheckView check(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @Valid @RequestBody TypedRows rows) {
		return EntryCheckView.of(this.check.check(reporter, enterprise, month, rows), this.wording);
	}

}
