package io.caizhi.tenancy;

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

/** Leaders and office of a district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/members")
class MemberController {

	private final Members members;

	MemberController(Members members) {
		this.members = members;
	}

	@ShowsPersons
	@GetMapping
	Page<MemberView> list(@Granted(Role.OFFICE) Member office) {
		return new Page<>(this.members.ofDistrict(office).stream().map(MemberView::of).toList(), null);
	}

	@PostMapping
	@Idempotent
	ResponseEntity<MemberView> invite(@Granted(Role.OFFICE) Member office, @Valid @RequestBody NewMember request) {
		Invitation invitation = this.members.invite(office, request.role(), request.name(), request.email());
		return ResponseEntity.status(HttpStatus.CREATED)
			.eTag(String.valueOf(invitation.version()))
			.body(MemberView.of(invitation));
	}

	@DeleteMapping("/{member}")
	@Refuses("member.self")
	ResponseEntity<Void> remove(@Granted(Role.OFFICE) Member office, @PathVariable MemberId member,
			ExpectedVersion version) {
		this.members.remove(office, member, version);
		return ResponseEntity.noContent().build();
	}

	/** A person to invite, as {@code LEADER} or {@code OFFICE}. */
	record NewMember(@NotNull @PlainText(max = PersonName.MAXIMUM_LENGTH) @Schema(example = "李敏") String name,
			@NotNull @PlainText(max = EmailAddress.MAXIMUM_LENGTH) @Schema(example = "li.min@example.com") String email,
			@NotNull @Schema(allowableValues = {
					"LEADER", "OFFICE" }) Role role){

	}

}
