package io.caizhi.ledger;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.tenancy.Concerns;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.stereotype.Service;

/**
 * What the ledgers give to ask about: terms about to end, entries that wait for a
 * verification, and what several units claim without a decision.
 */
@Service
class EntryConcerns implements Concerns {

	private final EntryRepository entries;

	private final SplitRepository splits;

	private final Clock clock;

	EntryConcerns(EntryRepository entries, SplitRepository splits, Clock clock) {
		this.entries = entries;
		this.splits = splits;
		this.clock = clock;
	}

	@Override
	public List<Concern> of(DistrictScope scope) {
		EntryRepository.Open open = this.entries.open(scope, ChinaTime.day(this.clock.instant()));
		return Stream
			.of(Concerns.told("TERMS_ENDING", open.ending(), open.endingUnits()),
					Concerns.told("ENTRIES_UNVERIFIED", open.submitted(), open.submittedUnits()),
					Concerns.told("SPLITS_OPEN", this.splits.open(scope), 0))
			.flatMap(List::stream)
			.toList();
	}

}
