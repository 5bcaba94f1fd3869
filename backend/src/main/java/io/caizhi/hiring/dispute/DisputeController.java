package io.caizhi.hiring.dispute;

import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A unit's own hires that do not count wholly, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}")
class DisputeController {

	private final Disputes disputes;

	DisputeController(Disputes disputes) {
		this.disputes = disputes;
	}

	@GetMapping("/duplicates")
	Page<OwnDuplicate> list(@Granted(Role.OFFICIAL) Member official, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month) {
		return new Page<>(this.disputes.all(official, enterprise, month), null);
	}

	@PostMapping("/hires/{hire}/dispute")
	@Idempotent
	@Refuses({ "dispute.counted", "dispute.raised" })
	ResponseEntity<OwnDuplicate> raise(@Granted(Role.OFFICIAL) Member official, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable HireId hire, @Valid @RequestBody Raise request) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(this.disputes.raise(official, enterprise, month, hire, request.reason()));
	}

	/** Why the person should count by this hire. */
	record Raise(@NotNull @Schema(description = "no personal numbers", minLength = 5, maxLength = 300,
			example = "此人在我镇企业参保，合同签订在先") String reason) {

	}

}
