package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Verifies many returns at one go 批量核验, each wholly and in a transaction of its own: one
 * that is refused holds up no other. What was verified is never verified twice, however
 * often the same list comes, for each return is named with the version that was seen.
 */
@Service
public class BulkVerification {

	private final Verification verification;

	BulkVerification(Verification verification) {
		this.verification = verification;
	}

	/** A return as the official saw it. */
	public record Seen(EnterpriseId enterprise, YearMonth month, int version) {

	}

	/**
	 * What became of a return.
	 *
	 * @param version of the return afterwards, where it was verified
	 * @param code why it was not, otherwise
	 */
	public record Outcome(Seen seen, @Nullable Integer version, @Nullable String code, Map<String, Object> arguments) {

	}

	/** The outcomes, in the order of the returns. */
	public List<Outcome> verify(Member official, List<Seen> returns) {
		official.require(Role.OFFICIAL);
		return returns.stream().map((seen) -> verify(official, seen)).toList();
	}

	private Outcome verify(Member official, Seen seen) {
		try {
			int version = this.verification.decide(official, seen.enterprise(), seen.month(), List.of(),
					new ExpectedVersion(seen.version()));
			return new Outcome(seen, version, null, Map.of());
		}
		catch (Refusal refusal) {
			return new Outcome(seen, null, refusal.code(), refusal.arguments());
		}
		catch (PessimisticLockingFailureException ex) {
			return new Outcome(seen, null, "busy", Map.of());
		}
	}

}
