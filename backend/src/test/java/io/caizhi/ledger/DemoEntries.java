package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.WholeShares;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's ledger entries, written, handed in and verified as people would. */
@Component
@Profile("demo")
public class DemoEntries {

	private final Entries entries;

	private final EntryRepository repository;

	private final SplitRepository splits;

	private final SplitDecisions decisions;

	private final Kinds kinds;

	DemoEntries(Entries entries, EntryRepository repository, SplitRepository splits, SplitDecisions decisions,
			Kinds kinds) {
		this.entries = entries;
		this.repository = repository;
		this.splits = splits;
		this.decisions = decisions;
		this.kinds = kinds;
	}

	/**
	 * What a field is to say.
	 *
	 * @param document number of a person's document, absent where there is none
	 */
	public record Said(String text, @Nullable DocumentKind kind, @Nullable String document) {

		public static Said of(String text) {
			return new Said(text, null, null);
		}

	}

	/** How far an entry is to come. */
	public enum State {

		DRAFT, SUBMITTED, VERIFIED

	}

	/** Code of the field by which entries of a kind are dated. */
	public String dateOf(DistrictId district, String kind) {
		return kind(district, kind).date().code();
	}

	/** Enters one, which goes as far as it is to come. */
	public void enter(Member official, Member office, String kind, Map<String, Said> values, State state) {
		Map<String, @Nullable ValueForm> forms = new LinkedHashMap<>();
		values
			.forEach((field, said) -> forms.put(field, new ValueForm(said.text(), said.kind(), said.document(), null)));
		Entry entry = this.entries.begin(official, new KindCode(kind), forms);
		if (state != State.DRAFT) {
			entry = this.entries.submit(official, entry.id(), new ExpectedVersion(entry.version()));
		}
		if (state == State.VERIFIED) {
			this.entries.decide(office, entry.id(), true, null, new ExpectedVersion(entry.version()));
		}
	}

	/** The office divides what two claim, the first verified getting more. */
	public void divide(Member office, String reason) {
		PageRequest all = new PageRequest(null, PageRequest.MAXIMUM_LIMIT);
		for (SplitCase open : this.splits.page(office.districtScope(), SplitState.OPEN, all)) {
			List<SplitRepository.Member> among = this.splits.members(office.districtScope(), List.of(open.id()))
				.get(open.id());
			this.decisions.decide(office, open.id(),
					List.of(new WholeShares.Given<>(among.get(0).entry(), new BigDecimal("0.60")),
							new WholeShares.Given<>(among.get(1).entry(), new BigDecimal("0.40"))),
					reason, new ExpectedVersion(open.version()));
		}
	}

	/** The identifier of the unit's entry that is called so. */
	public String find(Member official, String kind, String title) {
		String field = kind(official.district(), kind).title().code();
		return this.repository
			.page(official.tenant(), new EntryQuery(new KindCode(kind), null, null, null, null, null, null),
					new PageRequest(null, PageRequest.MAXIMUM_LIMIT))
			.stream()
			.filter((entry) -> title.equals(entry.values().open().get(field)))
			.findFirst()
			.orElseThrow()
			.id()
			.toString();
	}

	/** Whether the district has an entry of one of these days. */
	public boolean told(Member office, LocalDate first, LocalDate last) {
		return !this.repository
			.page(office.districtScope(), new EntryQuery(null, null, null, first, last, null, null),
					new PageRequest(null, 1))
			.isEmpty();
	}

	private EntryKind kind(DistrictId district, String kind) {
		return this.kinds.newest(district, new KindCode(kind));
	}

}
