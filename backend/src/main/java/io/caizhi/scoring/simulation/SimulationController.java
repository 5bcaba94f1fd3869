package io.caizhi.scoring.simulation;

import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Trying out, over HTTP; nothing is stored, so that it may be asked as often as wanted.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/simulations")
class SimulationController {

	private final Simulations simulations;

	SimulationController(Simulations simulations) {
		this.simulations = simulations;
	}

	@PostMapping
	@Refuses({ "inventory.no-plan", "inventory.no-scheme", "inventory.no-period" })
	ResponseEntity<SimulationView> simulate(@Granted(Role.OFFICE) Member office,
			@Valid @RequestBody SimulationRequest request) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.simulations.simulate(office, request));
	}

}
