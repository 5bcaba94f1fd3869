package io.caizhi.plan.yearly;

import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Next year's plan as a copy of this year's, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/plans/{plan}/clone")
class PlanCloneController {

	private final PlanCloning cloning;

	PlanCloneController(PlanCloning cloning) {
		this.cloning = cloning;
	}

	@PostMapping("/preview")
	@Refuses({ "plan.not-issued", "plan.year-taken", "plan.months-taken" })
	ClonePreview preview(@Granted(Role.OFFICE) Member office, @PathVariable PlanId plan,
			@Valid @RequestBody CloneOrder request) {
		return this.cloning.preview(office, plan, request);
	}

	@PostMapping
	@Idempotent
	@Refuses({ "plan.not-issued", "plan.year-taken", "plan.months-taken" })
	ResponseEntity<PlanView> copy(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@PathVariable PlanId plan, @Valid @RequestBody CloneOrder request) {
		return PlanController.created(this.cloning.copy(office, plan, request), tenant, office);
	}

}
