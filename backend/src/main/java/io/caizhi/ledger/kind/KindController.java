package io.caizhi.ledger.kind;

import java.net.URI;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
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

/** The kinds of a district's ledgers, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/kinds")
class KindController {

	private final Kinds kinds;

	KindController(Kinds kinds) {
		this.kinds = kinds;
	}

	@GetMapping
	Page<KindView> list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		return new Page<>(this.kinds.all(member.district()).stream().map((kind) -> KindView.of(kind, member)).toList(),
				null);
	}

	@PostMapping
	@Idempotent
	@Refuses("ledger.kind-taken")
	ResponseEntity<KindView> add(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@Valid @RequestBody Add request) {
		EntryKind kind = this.kinds.add(office, request.code(), request.content());
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/ledger/kinds/" + kind.code()))
			.eTag(String.valueOf(kind.version()))
			.body(KindView.of(kind, office));
	}

	@GetMapping("/{kind}")
	ResponseEntity<KindView> one(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable KindCode kind) {
		return answer(this.kinds.newest(member.district(), kind), member);
	}

	@PutMapping("/{kind}")
	@Refuses("ledger.kind-unchanged")
	ResponseEntity<KindView> revise(@Granted(Role.OFFICE) Member office, @PathVariable KindCode kind,
			ExpectedVersion version, @Valid @RequestBody Revise request) {
		return answer(this.kinds.revise(office, kind, request.content(), request.reason(), version), office);
	}

	/** What a release has brought of the kind since the office revises it itself. */
	@GetMapping("/{kind}/offer")
	Page<KindOffer.Difference> offer(@Granted(Role.OFFICE) Member office, @PathVariable KindCode kind) {
		return new Page<>(this.kinds.offered(office, kind), null);
	}

	@GetMapping("/{kind}/versions/{number}")
	KindView version(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member, @PathVariable KindCode kind,
			@PathVariable int number) {
		return KindView.of(this.kinds.version(member.district(), kind, number), member);
	}

	private static ResponseEntity<KindView> answer(EntryKind kind, Member member) {
		return ResponseEntity.ok().eTag(String.valueOf(kind.version())).body(KindView.of(kind, member));
	}

	/** A kind to add. */
	@Schema(name = "LedgerKindAdd")
	record Add(@NotNull @Schema(example = "COMPETITION") String code, @NotNull @Valid KindForm content) {

	}

	/** A kind to revise, and why. */
	@Schema(name = "LedgerKindRevise")
	record Revise(@NotNull @Valid KindForm content,
			@NotNull @PlainText(min = 2, max = 300) @Schema(example = "增加人才目录版本") String reason) {

	}

}
