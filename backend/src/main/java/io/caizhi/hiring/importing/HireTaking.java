package io.caizhi.hiring.importing;

import java.time.YearMonth;
import java.util.List;
import java.util.function.IntConsumer;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HireSorting;
import io.caizhi.hiring.HireSorting.Fresh;
import io.caizhi.hiring.HireSorting.Same;
import io.caizhi.hiring.HireSorting.Sorting;
import io.caizhi.hiring.HireSorting.Verdict;
import io.caizhi.hiring.HireSorting.Wrong;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.workbook.SheetRow;
import io.caizhi.workbook.Template;
import io.caizhi.workbook.importing.FaultNotes;
import io.caizhi.workbook.importing.ImportFault;
import io.caizhi.workbook.importing.ImportJob;
import io.caizhi.workbook.importing.ImportTarget;
import io.caizhi.workbook.importing.RowTaking;

import org.springframework.stereotype.Component;

/** The rows of files of hires, which become hires of a return. */
@Component
class HireTaking implements RowTaking {

	private final HireSorting sorting;

	private final MonthlyReturns returns;

	HireTaking(HireSorting sorting, MonthlyReturns returns) {
		this.sorting = sorting;
		this.returns = returns;
	}

	@Override
	public boolean takes(ImportTarget target) {
		return target instanceof ImportTarget.OfReturn;
	}

	@Override
	public Role role() {
		return Role.ENTERPRISE;
	}

	@Override
	public Template template(ImportJob job) {
		return HireTemplate.of(job.tenant());
	}

	@Override
	public Rows begin(ImportJob job) {
		ImportTarget.OfReturn target = (ImportTarget.OfReturn) job.target();
		return new HireRows(new EnterpriseId(target.enterprise()), target.month());
	}

	private final class HireRows implements Rows {

		private final EnterpriseId enterprise;

		private final YearMonth month;

		private final SheetRows rows = new SheetRows();

		HireRows(EnterpriseId enterprise, YearMonth month) {
			this.enterprise = enterprise;
			this.month = month;
		}

		@Override
		public void add(SheetRow row) {
			this.rows.add(RowReading.read(row));
		}

		@Override
		public int size() {
			return this.rows.size();
		}

		@Override
		public Sorted sort(Member member) {
			Tally tally = new Tally(this.rows);
			Sorting sorted = HireTaking.this.sorting.sort(member, this.enterprise, this.month, this.rows.drafts(),
					this.rows.notes()::unreadable, tally);
			return new SortedHires(this, sorted, tally);
		}

	}

	private final class SortedHires implements Sorted {

		private final HireRows rows;

		private final Sorting sorted;

		private final Tally tally;

		SortedHires(HireRows rows, Sorting sorted, Tally tally) {
			this.rows = rows;
			this.sorted = sorted;
			this.tally = tally;
		}

		@Override
		public int fresh() {
			return this.sorted.size();
		}

		@Override
		public int same() {
			return this.tally.same;
		}

		@Override
		public int faulty() {
			return this.tally.rows.notes().rows();
		}

		@Override
		public List<ImportFault> faults() {
			return this.tally.rows.notes().faults();
		}

		@Override
		public void store(Member member, ImportJob job, IntConsumer stored) {
			HireTaking.this.returns.add(member, this.rows.enterprise, this.rows.month, this.sorted, stored);
		}

	}

	/**
	 * Counts the rows by what becomes of them, and notes what is wrong with them.
	 */
	private static final class Tally implements HireSorting.Judged {

		private final SheetRows rows;

		private int same;

		Tally(SheetRows rows) {
			this.rows = rows;
			rows.notes().clear();
		}

		@Override
		public void is(int place, Verdict verdict) {
			switch (verdict) {
				case Wrong(List<Fault> wrong) -> this.rows.notes().wrong(place, this.rows.line(place), wrong);
				case Same same -> this.same++;
				case Fresh fresh -> {
				}
			}
		}

	}

}
