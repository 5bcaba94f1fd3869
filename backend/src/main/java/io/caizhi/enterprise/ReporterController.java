package io.caizhi.enterprise;

import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Invitation;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.MemberId;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reporters of an enterprise, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/reporters")
class ReporterController {

	private final Reporters reporters;

	ReporterController(Reporters reporters) {
		this.reporters = reporters;
	}

	@ShowsPersons
	@GetMapping
	Page<ReporterView> list(@Granted(Role.OFFICIAL) Member official, @PathVariable EnterpriseId enterprise) {
		List<ReporterView> items = this.reporters.list(official, enterprise).stream().map(ReporterView::of).toList();
		return new Page<>(items, null);
	}

	@PostMapping
	@Idempotent
	@Refuses("reporter.reports-elsewhere")
	ResponseEntity<ReporterView> invite(@Granted(Role.OFFICIAL) Member official, @PathVariable EnterpriseId enterprise,
			@Valid @RequestBody Invite request) {
		Invitation invitation = this.reporters.invite(official, enterprise, request.name(), request.email());
		return ResponseEntity.status(HttpStatus.CREATED)
			.eTag(String.valueOf(invitation.version()))
			.body(ReporterView.of(invitation));
	}

	@DeleteMapping("/{member}")
	ResponseEntity<Void> remove(@Granted(Role.OFFICIAL) Member official, @PathVariable EnterpriseId enterprise,
			@PathVariable MemberId member, ExpectedVersion version) {
		this.reporters.remove(official, enterprise, member, version);
		return ResponseEntity.noContent().build();
	}

	/** A person to invite. */
	record Invite(@NotNull @PlainText(max = 50) @Schema(example = "王晓") String name,
			@NotNull @PlainText(max = 100) @Email @Schema(example = "wang.xiao@example.com") String email) {

	}

}
