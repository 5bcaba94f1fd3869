package io.caizhi.ledger;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.ledger.EntryView.Row;
import io.caizhi.ledger.EntryView.Version;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.importing.ImportId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entries of ledgers, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/entries")
class EntryController {

	private final Entries entries;

	private final EntryReading reading;

	private final EntryDisclosure disclosure;

	EntryController(Entries entries, EntryReading reading, EntryDisclosure disclosure) {
		this.entries = entries;
		this.reading = reading;
		this.disclosure = disclosure;
	}

	/**
	 * @param unit code of one, for readers of the whole district
	 * @param from the first day that an entry may be of
	 * @param until the last one
	 * @param ending only those about to end, or that have ended
	 * @param source only those that came in with this file
	 */
	@ShowsPersons
	@GetMapping
	Page<Row> list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@RequestParam @Nullable KindCode kind, @RequestParam @Nullable EntryStatus status,
			@RequestParam @Nullable String unit, @RequestParam @Nullable LocalDate from,
			@RequestParam @Nullable LocalDate until, @RequestParam @Nullable Boolean ending,
			@RequestParam(name = "import") @Nullable ImportId source, PageRequest page) {
		return this.reading.page(member,
				new EntryReading.Wanted(kind, status, unit, from, until, Boolean.TRUE.equals(ending), source), page);
	}

	@PostMapping
	@Idempotent
	@Refuses("ledger.kind-retired")
	ResponseEntity<EntryView> begin(@Granted(Role.OFFICIAL) Member official, @PathVariable String tenant,
			@Valid @RequestBody Begin request) {
		Entry begun = this.entries.begin(official, request.kind(), request.values());
		EntryView view = this.reading.one(official, begun.id());
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/ledger/entries/" + begun.id()))
			.eTag(String.valueOf(view.version()))
			.body(view);
	}

	@ShowsPersons
	@GetMapping("/{entry}")
	ResponseEntity<EntryView> one(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable EntryId entry) {
		EntryView view = this.reading.one(member, entry);
		return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
	}

	@PutMapping("/{entry}")
	@Refuses({ "ledger.in-verification", "ledger.given-up" })
	ResponseEntity<EntryView> write(@Granted(Role.OFFICIAL) Member official, @PathVariable EntryId entry,
			ExpectedVersion version, @Valid @RequestBody Write request) {
		this.entries.write(official, entry, request.values(), version);
		return one(official, entry);
	}

	@PutMapping("/{entry}/submission")
	@Refuses("ledger.not-in-draft")
	ResponseEntity<EntryView> submit(@Granted(Role.OFFICIAL) Member official, @PathVariable EntryId entry,
			ExpectedVersion version) {
		this.entries.submit(official, entry, version);
		return one(official, entry);
	}

	@PutMapping("/{entry}/verification")
	@Refuses({ "ledger.not-submitted", "ledger.own-report" })
	ResponseEntity<EntryView> decide(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member decider,
			@PathVariable EntryId entry, ExpectedVersion version, @Valid @RequestBody Decide request) {
		this.entries.decide(decider, entry, request.verified(), request.comment(), version);
		return one(decider, entry);
	}

	@PutMapping("/{entry}/withdrawal")
	@Refuses({ "ledger.in-verification", "ledger.given-up", "ledger.verified-once" })
	ResponseEntity<EntryView> withdraw(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member,
			@PathVariable EntryId entry, ExpectedVersion version, @Valid @RequestBody Withdraw request) {
		this.entries.withdraw(member, entry, request.comment(), version);
		return one(member, entry);
	}

	@ShowsPersons
	@GetMapping("/{entry}/versions")
	Page<Version> versions(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable EntryId entry) {
		return new Page<>(this.reading.versions(member, entry), null);
	}

	@PostMapping("/{entry}/disclosure")
	Disclosed disclose(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member member, @PathVariable EntryId entry,
			@Valid @RequestBody Disclose request) {
		return Disclosed.of(this.disclosure.disclose(member, entry, request.field(), request.reason()));
	}

	/** An entry to begin. */
	@Schema(name = "LedgerEntryBegin")
	record Begin(@NotNull @Schema(type = "string", example = "AGREEMENT") KindCode kind, @NotNull @Size(
			max = 60) @Schema(description = "by the code of the field") Map<String, @Nullable ValueForm> values) {

	}

	/** What an entry is to say instead; what is left out is empty. */
	@Schema(name = "LedgerEntryWrite")
	record Write(@NotNull @Size(max = 60) @Schema(
			description = "by the code of the field") Map<String, @Nullable ValueForm> values) {

	}

	/** A decision. */
	@Schema(name = "LedgerEntryDecide")
	record Decide(@NotNull @Schema(description = "false sends it back, with a comment") Boolean verified,
			@Nullable @PlainText(min = 2, max = 300) @Schema(example = "请补充协议文号") String comment) {

	}

	/** Why an entry is given up. */
	@Schema(name = "LedgerEntryWithdraw")
	record Withdraw(@NotNull @PlainText(min = 2, max = 300) @Schema(example = "重复登记") String comment) {

	}

	/** What is to be seen whole, and why. */
	@Schema(name = "LedgerEntryDisclose")
	record Disclose(@NotNull @Schema(example = "person") String field,
			@NotNull @PlainText(min = 10, max = 200) @Schema(example = "与人才认定文件核对证件号码") String reason) {

	}

	/** What is personal, whole. */
	@Schema(name = "LedgerEntryDisclosed")
	record Disclosed(@Schema(example = "欧阳·测试") String text, @Nullable DocumentKind documentKind,
			@Nullable @Schema(example = "11010519491231002X") String documentNumber) {

		static Disclosed of(PersonalValue value) {
			return new Disclosed(value.text(), value.documentKind(), value.documentNumber());
		}

		@Override
		public String toString() {
			return "LedgerEntryDisclosed";
		}

	}

}
