package io.caizhi.audit;

import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the audit log is whole, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/audit-verifications")
class AuditVerificationController {

	private final ChainVerification verification;

	AuditVerificationController(ChainVerification verification) {
		this.verification = verification;
	}

	@PostMapping
	ChainVerdict verify(@Granted(Role.OFFICE) Member office, @Valid @RequestBody Verify request) {
		return this.verification.verify(office, request.unit());
	}

	/**
	 * Whose log to verify.
	 *
	 * @param unit a unit's code; absent for the district's own log
	 */
	@Schema(name = "AuditVerification")
	record Verify(@Nullable @Schema(example = "wuyi") String unit) {

	}

}
