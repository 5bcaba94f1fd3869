package io.caizhi.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.ledger.EntryRepository.Term;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/**
 * Verified entries whose term is about to end: whoever keeps the unit's ledgers renews
 * them, or asks the office to withdraw them. One that has ended is overdue.
 */
@Service
class WaitingEntries implements WaitingWork {

	private final EntryRepository repository;

	private final Kinds kinds;

	private final Clock clock;

	WaitingEntries(EntryRepository repository, Kinds kinds, Clock clock) {
		this.repository = repository;
		this.kinds = kinds;
		this.clock = clock;
	}

	@Override
	public List<Waiting> of(Member member) {
		if (!member.is(Role.OFFICIAL)) {
			return List.of();
		}
		LocalDate today = ChinaTime.day(this.clock.instant());
		List<Term> ending = this.repository.ending(member.tenant(), today);
		return ending.isEmpty() ? List.of()
				: List.of(Waiting.of("TERMS_ENDING", ending.size(), ended(member.district(), ending, today)));
	}

	private int ended(DistrictId district, List<Term> ending, LocalDate today) {
		List<EntryKind> known = this.kinds.all(district);
		return (int) ending.stream()
			.filter((term) -> known.stream()
				.filter((kind) -> kind.code().equals(term.kind()))
				.flatMap((kind) -> kind.term().stream())
				.map(KindField::code)
				.anyMatch((field) -> term.values().containsKey(field)
						&& LocalDate.parse(term.values().get(field)).isBefore(today)))
			.count();
	}

}
