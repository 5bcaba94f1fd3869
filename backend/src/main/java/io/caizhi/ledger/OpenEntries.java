package io.caizhi.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.ledger.EntryRepository.Unfinished;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.OpenMatters;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;

/**
 * Entries of a unit's ledgers that do not count yet: what was sent back one by one, by
 * kind and day, for what an entry is called may name a person; the others as numbers.
 */
@Service
class OpenEntries implements OpenMatters {

	private final EntryRepository repository;

	private final Kinds kinds;

	OpenEntries(EntryRepository repository, Kinds kinds) {
		this.repository = repository;
		this.kinds = kinds;
	}

	@Override
	public List<Matter> of(Member member) {
		if (!member.is(Role.OFFICIAL)) {
			return List.of();
		}
		List<Unfinished> unfinished = this.repository.unfinished(member.tenant());
		List<Matter> matters = new ArrayList<>();
		add(matters, unfinished, EntryStatus.DRAFT, "matter.entries-in-draft");
		add(matters, unfinished, EntryStatus.SUBMITTED, "matter.entries-submitted");
		List<EntryKind> known = unfinished.isEmpty() ? List.of() : this.kinds.all(member.district());
		unfinished.stream()
			.filter((entry) -> entry.status() == EntryStatus.SENT_BACK)
			.map((entry) -> new Matter("ledger-entry-" + entry.id(), "matter.entry-sent-back", words(known, entry),
					false, 0, null, "/ledger/entries/" + entry.id()))
			.forEach(matters::add);
		return matters;
	}

	private static void add(List<Matter> matters, List<Unfinished> unfinished, EntryStatus status, String code) {
		int count = (int) unfinished.stream().filter((entry) -> entry.status() == status).count();
		if (count > 0) {
			matters.add(Matter.counted("ledger-" + status, code, count, "/ledger"));
		}
	}

	private static Map<String, Object> words(List<EntryKind> known, Unfinished entry) {
		String kind = known.stream()
			.filter((one) -> one.code().equals(entry.kind()))
			.map((one) -> one.content().name())
			.findFirst()
			.orElse(entry.kind().value());
		return Map.of("kind", kind, "day", (entry.dated() != null) ? entry.dated().toString() : "—");
	}

}
