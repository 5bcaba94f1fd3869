package io.caizhi.supervision;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.supervision.SupervisionRuleRepository.Versioned;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of supervision, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/supervision/rules")
class SupervisionRuleController {

	private final SupervisionRuleBook rules;

	SupervisionRuleController(SupervisionRuleBook rules) {
		this.rules = rules;
	}

	@GetMapping
	ResponseEntity<RulesView> read(@Granted(Role.OFFICE) Member office) {
		return answer(this.rules.of(office));
	}

	@PutMapping
	ResponseEntity<RulesView> write(@Granted(Role.OFFICE) Member office, ExpectedVersion version,
			@Valid @RequestBody SupervisionRules request) {
		return answer(this.rules.write(office, request, version));
	}

	private static ResponseEntity<RulesView> answer(Versioned rules) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(rules.version()))
			.body(new RulesView(rules.rules(), rules.version()));
	}

	/**
	 * The rules in force.
	 *
	 * @param version 0 while the office has written none
	 */
	@Schema(name = "SupervisionRulesInForce")
	record RulesView(SupervisionRules rules, @Schema(example = "1") int version) {

	}

}
