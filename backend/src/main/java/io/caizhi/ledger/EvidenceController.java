package io.caizhi.ledger;

import java.time.Instant;

import io.caizhi.evidence.FileNames;
import io.caizhi.evidence.FileType;
import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.TakesFile;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The files of ledger entries, over HTTP. They are given as attachments of a type that no
 * browser runs anything in; names travel in a header, for they often name people.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/entries/{entry}/evidence")
class EvidenceController {

	private final EntryEvidence evidence;

	EvidenceController(EntryEvidence evidence) {
		this.evidence = evidence;
	}

	@GetMapping
	Page<EvidenceView> list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable EntryId entry) {
		return new Page<>(this.evidence.of(member, entry).stream().map(EvidenceView::of).toList(), null);
	}

	/**
	 * @param name percent-encoded UTF-8
	 */
	@PostMapping
	@Idempotent
	@TakesFile
	@Refuses({ "ledger.no-draft", "evidence.full", "evidence.store-away" })
	ResponseEntity<EvidenceView> add(@Granted(Role.OFFICIAL) Member official, @PathVariable EntryId entry,
			@RequestHeader(name = "X-File-Name", required = false) @Nullable String name, @RequestBody byte[] file) {
		return ResponseEntity.accepted()
			.body(EvidenceView.of(this.evidence.add(official, entry, FileNames.decoded(name), file)));
	}

	@DeleteMapping("/{evidence}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Refuses("ledger.no-draft")
	void remove(@Granted(Role.OFFICIAL) Member official, @PathVariable EntryId entry,
			@PathVariable EvidenceId evidence) {
		this.evidence.remove(official, entry, evidence);
	}

	@GetMapping("/{evidence}/content")
	@GivesFile(MediaType.APPLICATION_OCTET_STREAM_VALUE)
	@Refuses({ "evidence.store-away", "evidence.damaged" })
	ResponseEntity<byte[]> content(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable EntryId entry, @PathVariable EvidenceId evidence) {
		EntryEvidence.Taken taken = this.evidence.take(member, entry, evidence);
		return new GivenFile(taken.evidence().name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, taken.content())
			.answer();
	}

	/** A file of an entry. */
	@Schema(name = "LedgerEvidence")
	record EvidenceView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EvidenceId id,
			@Schema(example = "框架协议.pdf") String name, FileType type,
			@Schema(description = "in bytes", example = "182044") long size, Instant addedAt) {

		static EvidenceView of(Evidence evidence) {
			return new EvidenceView(evidence.id(), evidence.name(), evidence.type(), evidence.size(),
					evidence.addedAt());
		}

		@Override
		public String toString() {
			return "LedgerEvidence " + this.id;
		}

	}

}
