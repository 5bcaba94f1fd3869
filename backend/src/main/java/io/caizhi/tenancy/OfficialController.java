package io.caizhi.tenancy;

import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.ShowsPersons;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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

/** The officials of a unit, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/units/{unit}/officials")
class OfficialController {

	private final Members members;

	OfficialController(Members members) {
		this.members = members;
	}

	@ShowsPersons
	@GetMapping
	Page<MemberView> list(@Granted(Role.OFFICE) Member office, @PathVariable String unit) {
		List<MemberView> items = this.members.officials(office, unit).stream().map(MemberView::of).toList();
		return new Page<>(items, null);
	}

	@PostMapping
	@Idempotent
	@Refuses("unit.suspended")
	ResponseEntity<MemberView> invite(@Granted(Role.OFFICE) Member office, @PathVariable String unit,
			@Valid @RequestBody NewOfficial request) {
		Invitation invitation = this.members.inviteOfficial(office, unit, request.name(), request.email());
		return ResponseEntity.status(HttpStatus.CREATED)
			.eTag(String.valueOf(invitation.version()))
			.body(MemberView.of(invitation));
	}

	@DeleteMapping("/{member}")
	@Refuses("member.self")
	ResponseEntity<Void> remove(@Granted(Role.OFFICE) Member office, @PathVariable String unit,
			@PathVariable MemberId member, ExpectedVersion version) {
		this.members.removeOfficial(office, unit, member, version);
		return ResponseEntity.noContent().build();
	}

	/** An official to invite. */
	record NewOfficial(@NotNull @PlainText(max = PersonName.MAXIMUM_LENGTH) @Schema(example = "张伟") String name,
			@NotNull @PlainText(max = EmailAddress.MAXIMUM_LENGTH) @Schema(
					example = "zhang.wei@example.com") String email) {

	}

}
