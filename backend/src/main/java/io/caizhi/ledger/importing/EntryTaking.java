package io.caizhi.ledger.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.ledger.EntrySorting;
import io.caizhi.ledger.EntrySorting.Fresh;
import io.caizhi.ledger.EntrySorting.Same;
import io.caizhi.ledger.EntrySorting.Sorting;
import io.caizhi.ledger.EntrySorting.Verdict;
import io.caizhi.ledger.EntrySorting.Wrong;
import io.caizhi.ledger.ValueForm;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindColumn;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.Template;
import io.caizhi.workbook.importing.FaultNotes;
import io.caizhi.workbook.importing.ImportFault;
import io.caizhi.workbook.importing.ImportJob;
import io.caizhi.workbook.importing.ImportTarget;
import io.caizhi.workbook.importing.RowTaking;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The rows of files of entries, which become drafts of the unit's ledger. */
@Component
class EntryTaking implements RowTaking {

	private final EntrySorting sorting;

	private final Kinds kinds;

	EntryTaking(EntrySorting sorting, Kinds kinds) {
		this.sorting = sorting;
		this.kinds = kinds;
	}

	@Override
	public boolean takes(ImportTarget target) {
		return target instanceof ImportTarget.OfLedger;
	}

	@Override
	public Role role() {
		return Role.OFFICIAL;
	}

	@Override
	public Template template(ImportJob job) {
		return KindTemplate.of(job.tenant(), kind(job));
	}

	@Override
	public Rows begin(ImportJob job) {
		return new EntryRows(kind(job));
	}

	private EntryKind kind(ImportJob job) {
		ImportTarget.OfLedger target = (ImportTarget.OfLedger) job.target();
		return this.kinds.newest(job.district(), new KindCode(target.kind()));
	}

	private final class EntryRows implements Rows {

		private final EntryKind kind;

		private final List<KindColumn> columns;

		private final List<Map<String, @Nullable ValueForm>> forms = new ArrayList<>();

		private final FaultNotes notes = new FaultNotes();

		private int[] lines = new int[1_000];

		EntryRows(EntryKind kind) {
			this.kind = kind;
			this.columns = KindColumn.of(kind);
		}

		@Override
		public void add(SheetRow row) {
			int place = this.forms.size();
			if (place == this.lines.length) {
				this.lines = Arrays.copyOf(this.lines, 2 * place);
			}
			this.lines[place] = row.number();
			RowForms.Said said = RowForms.read(this.columns, row);
			this.forms.add(said.forms());
			this.notes.unreadable(place, said.unreadable());
		}

		@Override
		public int size() {
			return this.forms.size();
		}

		@Override
		public Sorted sort(Member member) {
			this.notes.clear();
			int[] same = { 0 };
			Sorting sorted = EntryTaking.this.sorting.sort(member, this.kind, this.forms, this.notes::unreadable,
					(place, verdict) -> same[0] += judged(place, verdict));
			return new SortedEntries(sorted, this.notes, same[0]);
		}

		private int judged(int place, Verdict verdict) {
			return switch (verdict) {
				case Wrong(List<Fault> wrong) -> {
					this.notes.wrong(place, this.lines[place], wrong.stream().map(EntryRows::atColumn).toList());
					yield 0;
				}
				case Same same -> 1;
				case Fresh fresh -> 0;
			};
		}

		/** The column of a value is called by its field alone. */
		private static Fault atColumn(Fault fault) {
			return new Fault(fault.where().replaceFirst("/text$", ""), fault.code(), fault.arguments());
		}

	}

	private final class SortedEntries implements Sorted {

		private final Sorting sorted;

		private final FaultNotes notes;

		private final int same;

		SortedEntries(Sorting sorted, FaultNotes notes, int same) {
			this.sorted = sorted;
			this.notes = notes;
			this.same = same;
		}

		@Override
		public int fresh() {
			return this.sorted.size();
		}

		@Override
		public int same() {
			return this.same;
		}

		@Override
		public int faulty() {
			return this.notes.rows();
		}

		@Override
		public List<ImportFault> faults() {
			return this.notes.faults();
		}

		@Override
		public void store(Member member, ImportJob job, IntConsumer stored) {
			EntryTaking.this.sorting.begin(member, this.sorted, job.id(), stored);
		}

	}

}
