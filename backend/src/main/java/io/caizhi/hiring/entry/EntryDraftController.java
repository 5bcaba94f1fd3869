package io.caizhi.hiring.entry;

import java.time.YearMonth;
import java.util.Objects;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reporter's own draft for one month, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/entry-draft")
class EntryDraftController {

	private final EntryDrafts drafts;

	EntryDraftController(EntryDrafts drafts) {
		this.drafts = drafts;
	}

	@ShowsPersons
	@GetMapping
	ResponseEntity<EntryDraftView> one(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month) {
		EntryDraft draft = this.drafts.find(reporter, enterprise, month);
		return ResponseEntity.ok().eTag(String.valueOf(draft.version())).body(EntryDraftView.of(draft));
	}

	@PutMapping
	ResponseEntity<EntryDraftView.Saved> save(@Granted(Role.ENTERPRISE) Member reporter,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, ExpectedVersion version,
			@Valid @RequestBody TypedRows rows) {
		EntryDraft saved = this.drafts.save(reporter, enterprise, month, rows, version);
		return ResponseEntity.ok()
			.eTag(String.valueOf(saved.version()))
			.body(new EntryDraftView.Saved(Objects.requireNonNull(saved.savedAt()), saved.version()));
	}

	@DeleteMapping
	ResponseEntity<Void> discard(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, ExpectedVersion version) {
		this.drafts.discard(reporter, enterprise, month, version);
		return ResponseEntity.noContent().build();
	}

}
