package io.caizhi.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.ledger.EntryBatchRepository.Begun;
import io.caizhi.ledger.EntryValidation.Outcome;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.FieldType;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.importing.ImportId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each of many rows would become in a unit's ledger, by the one validation of
 * entries, and the beginning of those that can be. They are complete, and drafts all the
 * same: files are added to drafts, and somebody hands each in.
 */
@Service
public class EntrySorting {

	/** Entries begun at once at most. */
	public static final int MAXIMUM_ENTRIES = 20_000;

	private static final int PIECE = 500;

	private final EntryRepository entries;

	private final EntryBatchRepository batches;

	private final EntryDocument document;

	private final EntryNames names;

	private final Kinds kinds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EntrySorting(EntryRepository entries, EntryBatchRepository batches, EntryDocument document, EntryNames names,
			Kinds kinds, ApplicationEventPublisher events, Clock clock) {
		this.entries = entries;
		this.batches = batches;
		this.document = document;
		this.names = names;
		this.kinds = kinds;
		this.events = events;
		this.clock = clock;
	}

	/** What a row would become. */
	public sealed interface Verdict {

	}

	/** An entry of its own. */
	public record Fresh() implements Verdict {

	}

	/** Nothing, for the ledger, or an earlier row, says exactly this already. */
	public record Same() implements Verdict {

	}

	/**
	 * Nothing, for it cannot be stored.
	 *
	 * @param faults at {@code /field/text}, {@code /field/documentKind} and
	 * {@code /field/documentNumber}
	 */
	public record Wrong(List<Fault> faults) implements Verdict {

	}

	/** Is told the verdict on each row, by its place. */
	public interface Judged {

		void is(int place, Verdict verdict);

	}

	/** The rows that would be entries of their own. */
	public static final class Sorting {

		private final EntryKind kind;

		private final List<Begun> fresh = new ArrayList<>();

		private Sorting(EntryKind kind) {
			this.kind = kind;
		}

		/** How many they are. */
		public int size() {
			return this.fresh.size();
		}

	}

	/**
	 * Sees to it that entries of the kind may be begun.
	 * @throws Refusal not found; conflict {@code ledger.kind-retired}
	 */
	public EntryKind requireOpen(Member official, KindCode code) {
		official.require(Role.OFFICIAL);
		EntryKind kind = this.kinds.newest(official.district(), code);
		if (kind.content().retired()) {
			throw Refusal.conflict("ledger.kind-retired");
		}
		return kind;
	}

	/**
	 * Sorts rows, in their order. What names an enterprise, a unit or an entry may do so
	 * by name.
	 * @param unusable tells the places of rows that are wrong whatever they say
	 * @throws Refusal as {@link #requireOpen}
	 */
	@Transactional(readOnly = true)
	public Sorting sort(Member official, EntryKind kind, List<Map<String, @Nullable ValueForm>> rows,
			IntPredicate unusable, Judged judged) {
		requireOpen(official, kind.code());
		EntryNames.Names named = this.names.in(official, official.tenant());
		EntryValidation.Surroundings around = new Around(kind, named, ChinaTime.day(this.clock.instant()));
		Sorting sorting = new Sorting(kind);
		Set<String> seen = new HashSet<>();
		for (int start = 0; start < rows.size(); start += PIECE) {
			int end = Math.min(start + PIECE, rows.size());
			List<Outcome> outcomes = new ArrayList<>();
			Map<Integer, byte[]> said = new HashMap<>();
			for (int place = start; place < end; place++) {
				Outcome outcome = EntryValidation.check(kind, resolved(kind, rows.get(place), named), EntryValues.NONE,
						true, around, "");
				outcomes.add(outcome);
				if (outcome.faults().isEmpty() && !unusable.test(place)) {
					said.put(place, this.document.said(official.tenant(), kind.code(), outcome.values()));
				}
			}
			Set<String> stored = this.entries.said(official.tenant(), kind.code(), List.copyOf(said.values()));
			for (int place = start; place < end; place++) {
				Outcome outcome = outcomes.get(place - start);
				byte[] mark = said.get(place);
				if (mark == null) {
					judged.is(place, new Wrong(outcome.faults()));
				}
				else if (stored.contains(HexFormat.of().formatHex(mark)) || !seen.add(HexFormat.of().formatHex(mark))) {
					judged.is(place, new Same());
				}
				else {
					sorting.fresh
						.add(new Begun(Entry.begun(EntryId.next(), official.tenant(), kind, outcome.values()), mark));
					judged.is(place, new Fresh());
				}
			}
		}
		return sorting;
	}

	/**
	 * Begins the sorted entries, all of them or none.
	 * @param source the file that they came in with
	 * @param stored is told how many are begun so far
	 * @throws Refusal stale, when somebody has written one of them meanwhile; as
	 * {@link #requireOpen}
	 */
	@Transactional
	public void begin(Member official, Sorting sorting, ImportId source, IntConsumer stored) {
		KindCode code = sorting.kind.code();
		requireOpen(official, code);
		this.kinds.lock(official.district(), code);
		for (int start = 0; start < sorting.size(); start += PIECE) {
			int end = Math.min(start + PIECE, sorting.size());
			List<Begun> piece = sorting.fresh.subList(start, end);
			if (!this.entries.said(official.tenant(), code, piece.stream().map(Begun::said).toList()).isEmpty()) {
				throw Refusal.stale();
			}
			this.batches.insert(official.tenant(), official.district(), piece, source, this.clock.instant(),
					official.subject());
			stored.accept(end);
		}
		this.events.publishEvent(new EntriesImported(official.tenant(), official.district(), official.subject(),
				source.toString(), code.value(), sorting.size()));
	}

	private static Map<String, @Nullable ValueForm> resolved(EntryKind kind, Map<String, @Nullable ValueForm> row,
			EntryNames.Names named) {
		Map<String, @Nullable ValueForm> resolved = new HashMap<>(row);
		for (KindField field : kind.fields()) {
			ValueForm form = row.get(field.code());
			if (form != null && form.text() != null && switch (field.type()) {
				case ENTERPRISE, UNIT, ENTRY -> true;
				case TEXT, NUMBER, MONEY, DATE, CODE, PERSON -> false;
			}) {
				resolved.put(field.code(),
						new ValueForm(named.identifier(field, Objects.requireNonNull(form.text())), null, null, null));
			}
		}
		return resolved;
	}

	/** What rows may name, looked up once for all of them. */
	private record Around(EntryKind kind, EntryNames.Names named,
			LocalDate today) implements EntryValidation.Surroundings {

		@Override
		public boolean enterprise(String identifier) {
			return known(FieldType.ENTERPRISE, null, identifier);
		}

		@Override
		public boolean unit(String code) {
			return known(FieldType.UNIT, null, code);
		}

		@Override
		public boolean entry(KindCode kind, String identifier) {
			return known(FieldType.ENTRY, kind, identifier);
		}

		private boolean known(FieldType type, @Nullable KindCode of, String identifier) {
			return this.kind.fields()
				.stream()
				.filter((field) -> field.type() == type && (of == null || of.value().equals(field.kind())))
				.findFirst()
				.filter((field) -> this.named.known(field, identifier))
				.isPresent();
		}

	}

}
