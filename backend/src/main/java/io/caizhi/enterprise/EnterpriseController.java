package io.caizhi.enterprise;

import java.net.URI;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The enterprises of a unit, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises")
class EnterpriseController {

	private final Enterprises enterprises;

	EnterpriseController(Enterprises enterprises) {
		this.enterprises = enterprises;
	}

	@GetMapping
	Page<EnterpriseView> list(@Granted(Role.OFFICIAL) Member official, PageRequest page) {
		return this.enterprises.page(official, page).map((enterprise) -> EnterpriseView.of(enterprise, official));
	}

	@PostMapping
	@Idempotent
	@Refuses({ "enterprise.already-registered", "enterprise.registered-elsewhere" })
	ResponseEntity<EnterpriseView> register(@Granted(Role.OFFICIAL) Member official, @PathVariable String tenant,
			@Valid @RequestBody Register request) {
		Enterprise registered = this.enterprises.register(official, request.creditCode(), request.name());
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/enterprises/" + registered.id()))
			.eTag(String.valueOf(registered.version()))
			.body(EnterpriseView.of(registered, official));
	}

	@GetMapping("/{enterprise}")
	ResponseEntity<EnterpriseView> one(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise) {
		return answer(this.enterprises.visibleTo(member, enterprise), member);
	}

	@PutMapping("/{enterprise}/name")
	ResponseEntity<EnterpriseView> rename(@Granted(Role.OFFICIAL) Member official,
			@PathVariable EnterpriseId enterprise, ExpectedVersion version, @Valid @RequestBody Rename request) {
		return answer(this.enterprises.rename(official, enterprise, request.name(), version), official);
	}

	private static ResponseEntity<EnterpriseView> answer(Enterprise enterprise, Member member) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(enterprise.version()))
			.body(EnterpriseView.of(enterprise, member));
	}

	/**
	 * An enterprise to register; a credit code is read in full-width and lower case too.
	 */
	record Register(@NotNull @PlainText(max = 40) @Schema(example = "91341103MA2T002770") String creditCode,
			@NotNull @PlainText(min = 2, max = 100) @Schema(example = "滁州市晨光电子有限公司") String name) {

	}

	/** Another name of an enterprise. */
	record Rename(@NotNull @PlainText(min = 2, max = 100) @Schema(example = "安徽晨光电子有限公司") String name) {

	}

}
