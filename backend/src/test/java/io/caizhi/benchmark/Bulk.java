package io.caizhi.benchmark;

import java.sql.SQLException;

import io.caizhi.benchmark.District.Enterprise;
import io.caizhi.hiring.importing.LargeWorkbooks;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.EntrySorting;
import io.caizhi.ledger.importing.LargeLedgers;
import io.caizhi.ledger.kind.KnownKinds;

/** Many hires at once: in one request, and in workbooks. */
final class Bulk {

	private static final String LEDGER = "VICE_PRESIDENT";

	private final Settings settings;

	private final District district;

	private final Api api;

	private final PlainLoops loops;

	private final ProcessUse application;

	private final Report report;

	private final Goals goals;

	Bulk(Settings settings, District district, Api api, PlainLoops loops, ProcessUse application, Report report,
			Goals goals) {
		this.settings = settings;
		this.district = district;
		this.api = api;
		this.loops = loops;
		this.application = application;
		this.report = report;
		this.goals = goals;
	}

	void measure(int idle) throws Exception {
		System.out.println("(d) many hires at once");
		int number = 0;
		double plain = perRow(() -> this.loops.insert(this.district.quiet(0), 1_000), 1_000, 5);
		double batch = 0;
		for (int time = 0; time < 6; time++) {
			Enterprise enterprise = this.district.quiet(number++);
			double took = this.api.batch(enterprise, 1_000) / 1_000.0;
			batch = (time == 0) ? Double.MAX_VALUE : Math.min(batch, took);
		}
		tell("1,000 hires in one request", batch, plain);
		this.goals.atMost("1,000 hires in one request, a row beside a plain batch", 3, batch / plain, " ×");
		for (int rows : this.settings.workbooks()) {
			String what = "workbook of %,d rows".formatted(rows);
			int size = rows;
			double insert = perRow(() -> this.loops.insert(this.district.quiet(0), size), rows, 2);
			double best = Double.MAX_VALUE;
			int peak = 0;
			for (int time = 0; time < ((rows > 20_000) ? 2 : 3); time++) {
				Enterprise enterprise = this.district.quiet(number++);
				byte[] file = LargeWorkbooks.of(new TenantId(enterprise.unit().id()), rows, (row) -> this.api.row());
				this.application.forgetPeak();
				best = Math.min(best, (double) this.api.importFile(enterprise, file, rows) / rows);
				peak = Math.max(peak, this.application.peak());
			}
			whole(what, this.district.quiet(number - 1), idle);
			tell(what, best, insert);
			this.report.fact(what + ": most resident, MiB", String.valueOf(peak));
			this.goals.atMost(what + ", a row beside a plain batch", 3, best / insert, " ×");
			this.goals.atMost(what + ": most resident above rest", 256, peak - idle, " MiB");
			if (rows <= EntrySorting.MAXIMUM_ENTRIES) {
				ledger(rows, best, idle);
			}
		}
	}

	/** As many entries of a ledger, persons with their documents as hires are. */
	private void ledger(int rows, double hires, int idle) throws InterruptedException {
		String what = "workbook of %,d entries".formatted(rows);
		double best = Double.MAX_VALUE;
		int peak = 0;
		for (int time = 0; time < 3; time++) {
			District.Unit unit = this.district.quiet(time).unit();
			byte[] file = LargeLedgers.of(new TenantId(unit.id()), KnownKinds.of(LEDGER), rows,
					(row) -> this.api.vicePresident());
			this.application.forgetPeak();
			best = Math.min(best, (double) this.api.importLedger(unit, LEDGER, file, rows) / rows);
			peak = Math.max(peak, this.application.peak());
		}
		this.report.fact(what + ": µs a row", "%.1f".formatted(best / 1_000));
		this.report.fact(what + ": rows a second", "%.0f".formatted(1e9 / best));
		this.report.fact(what + ": most resident, MiB", String.valueOf(peak));
		this.goals.atMost(what + ", a row beside one of hires", 1, best / hires, " ×");
		this.goals.atMost(what + ": most resident above rest", 256, peak - idle, " MiB");
	}

	/** What an enterprise and its unit do with all the rows of a return. */
	private void whole(String what, Enterprise enterprise, int idle) {
		this.application.forgetPeak();
		long begun = System.nanoTime();
		Runnable verification = this.api.submitted(enterprise);
		long submitted = System.nanoTime();
		verification.run();
		this.report.fact(what + ": handing the return in, verifying it, s",
				Benchmark.seconds(submitted - begun) + ", " + Benchmark.seconds(System.nanoTime() - submitted));
		this.goals.atMost(what + ", handed in and verified: most resident above rest", 256,
				this.application.peak() - idle, " MiB");
	}

	private void tell(String what, double perRow, double plain) {
		this.report.fact(what + ": µs a row, of a plain batch", "%.1f, %.1f".formatted(perRow / 1_000, plain / 1_000));
		this.report.fact(what + ": rows a second", "%.0f".formatted(1e9 / perRow));
	}

	private interface Insert {

		long once() throws SQLException;

	}

	private static double perRow(Insert insert, int rows, int times) throws SQLException {
		double best = Double.MAX_VALUE;
		for (int time = 0; time < times; time++) {
			best = Math.min(best, (double) insert.once() / rows);
		}
		return best;
	}

}
