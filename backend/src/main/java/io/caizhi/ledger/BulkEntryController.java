package io.caizhi.ledger;

import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.kernel.Wording;
import io.caizhi.ledger.BulkEntries.Outcome;
import io.caizhi.ledger.BulkEntries.Seen;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many entries handed in or verified at one go, over HTTP. Not sent under a key: each is
 * moved for itself, and its version lets it be moved only once.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger")
class BulkEntryController {

	private static final int MOST = 200;

	private final BulkEntries bulk;

	private final Wording wording;

	BulkEntryController(BulkEntries bulk, Wording wording) {
		this.bulk = bulk;
		this.wording = wording;
	}

	@PutMapping("/submissions")
	Page<Moved> submit(@Granted(Role.OFFICIAL) Member official, @Valid @RequestBody Many request) {
		return said(this.bulk.submit(official, request.seen()));
	}

	@PutMapping("/verifications")
	Page<Moved> verify(@Granted({ Role.OFFICIAL, Role.OFFICE }) Member decider, @Valid @RequestBody Many request) {
		return said(this.bulk.verify(decider, request.seen()));
	}

	private Page<Moved> said(List<Outcome> outcomes) {
		return new Page<>(outcomes.stream().map((outcome) -> Moved.of(outcome, this.wording)).toList(), null);
	}

	/** The entries to move, each with the version that was seen. */
	@Schema(name = "LedgerMany")
	record Many(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid One> entries) {

		@Schema(name = "LedgerManyOne")
		record One(@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EntryId entry,
				@NotNull @Positive @Schema(example = "1") Integer version) {

		}

		List<Seen> seen() {
			return this.entries.stream().map((one) -> new Seen(one.entry(), one.version())).toList();
		}

	}

	/**
	 * What became of one entry; where it was refused, why and what to do, in both
	 * languages.
	 *
	 * @param faults what it lacks, or has wrong
	 */
	@Schema(name = "LedgerMoved")
	record Moved(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EntryId entry, Result result,
			@Schema(example = "2") @Nullable Integer version, @Schema(example = "invalid") @Nullable String code,
			@Nullable String zh, @Nullable String en, List<Lacking> faults) {

		enum Result {

			DONE, REFUSED

		}

		static Moved of(Outcome outcome, Wording wording) {
			Optional<String> code = Optional.ofNullable(outcome.code());
			return new Moved(outcome.seen().entry(), code.isPresent() ? Result.REFUSED : Result.DONE, outcome.version(),
					outcome.code(), code.map((given) -> wording.chinese(given, outcome.arguments())).orElse(null),
					code.map((given) -> wording.english(given, outcome.arguments())).orElse(null),
					outcome.faults().stream().map((fault) -> Lacking.of(fault, wording)).toList());
		}

	}

	/** A field that keeps an entry from being handed in. */
	@Schema(name = "LedgerLacking")
	record Lacking(@Schema(example = "partner") String field, @Schema(example = "required") String code, String zh,
			String en) {

		static Lacking of(Fault fault, Wording wording) {
			return new Lacking(fault.where().replaceFirst("^/values/", "").replaceFirst("/.*$", ""), fault.code(),
					wording.chinese(fault.code(), fault.arguments()), wording.english(fault.code(), fault.arguments()));
		}

	}

}
