package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.BulkVerification.Outcome;
import io.caizhi.hiring.BulkVerification.Seen;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.Wording;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many returns verified at one go, over HTTP. Not sent under a key: each return is
 * decided for itself, and its version lets it be decided only once.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/returns/verification")
class BulkVerificationController {

	private static final int MOST = 200;

	private final BulkVerification verification;

	private final Wording wording;

	BulkVerificationController(BulkVerification verification, Wording wording) {
		this.verification = verification;
		this.wording = wording;
	}

	@PutMapping
	Page<Decision> verify(@Granted(Role.OFFICIAL) Member official, @Valid @RequestBody VerifyAll request) {
		List<Seen> returns = request.returns()
			.stream()
			.map((one) -> new Seen(one.enterprise(), one.month(), one.version()))
			.toList();
		return new Page<>(this.verification.verify(official, returns)
			.stream()
			.map((outcome) -> Decision.of(outcome, this.wording))
			.toList(), null);
	}

	/** The returns to verify wholly, each with the version that was seen. */
	record VerifyAll(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid One> returns) {

		record One(@NotNull @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EnterpriseId enterprise,
				@NotNull @Schema(type = "string", example = "2026-11") YearMonth month,
				@NotNull @PositiveOrZero @Schema(example = "4") Integer version) {

		}

	}

	/**
	 * What became of one return; where it was refused, why and what to do, in both
	 * languages.
	 */
	record Decision(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EnterpriseId enterprise,
			@Schema(type = "string", example = "2026-11") YearMonth month, Result result,
			@Schema(example = "5") @Nullable Integer version,
			@Schema(example = "changed-meanwhile") @Nullable String code, @Nullable String zh, @Nullable String en) {

		enum Result {

			VERIFIED, REFUSED

		}

		static Decision of(Outcome outcome, Wording wording) {
			Optional<String> code = Optional.ofNullable(outcome.code());
			return new Decision(outcome.seen().enterprise(), outcome.seen().month(),
					code.isPresent() ? Result.REFUSED : Result.VERIFIED, outcome.version(), outcome.code(),
					code.map((given) -> wording.chinese(given, outcome.arguments())).orElse(null),
					code.map((given) -> wording.english(given, outcome.arguments())).orElse(null));
		}

	}

}
