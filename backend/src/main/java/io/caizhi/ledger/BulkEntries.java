package io.caizhi.ledger;

import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Moves many entries at one go, each in a transaction of its own: one that is refused
 * holds up no other. Each is named with the version that was seen, so that however often
 * the same list comes it is moved only once.
 */
@Service
class BulkEntries {

	private final Entries entries;

	BulkEntries(Entries entries) {
		this.entries = entries;
	}

	/** An entry as it was seen. */
	record Seen(EntryId entry, int version) {

	}

	/**
	 * What became of an entry.
	 *
	 * @param version of it afterwards, where it was moved
	 * @param code why it was not, otherwise
	 * @param faults what it lacks, by its fields
	 */
	record Outcome(Seen seen, @Nullable Integer version, @Nullable String code, Map<String, Object> arguments,
			List<Fault> faults) {

	}

	/** Hands entries in; the outcomes are in their order. */
	List<Outcome> submit(Member official, List<Seen> entries) {
		official.require(Role.OFFICIAL);
		return entries.stream()
			.map((seen) -> moved(seen,
					() -> this.entries.submit(official, seen.entry(), new ExpectedVersion(seen.version()))))
			.toList();
	}

	/** Verifies entries; the outcomes are in their order. */
	List<Outcome> verify(Member decider, List<Seen> entries) {
		decider.require(Role.OFFICIAL, Role.OFFICE);
		return entries.stream()
			.map((seen) -> moved(seen,
					() -> this.entries.decide(decider, seen.entry(), true, null, new ExpectedVersion(seen.version()))))
			.toList();
	}

	/** Moves an entry. */
	private interface Move {

		Entry made();

	}

	private static Outcome moved(Seen seen, Move move) {
		try {
			return new Outcome(seen, move.made().version(), null, Map.of(), List.of());
		}
		catch (Refusal refusal) {
			return new Outcome(seen, null, refusal.code(), refusal.arguments(), refusal.faults());
		}
		catch (PessimisticLockingFailureException ex) {
			return new Outcome(seen, null, "busy", Map.of(), List.of());
		}
	}

}
