package io.caizhi.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import io.caizhi.benchmark.District.Enterprise;
import io.caizhi.benchmark.Runs.Client;
import io.caizhi.benchmark.Runs.Seen;
import io.caizhi.hiring.importing.HostileFiles;
import io.caizhi.hiring.importing.HostileFiles.HostileFile;
import io.caizhi.kernel.TenantId;

/** Files made to do harm, handed in again and again while somebody else reads a page. */
final class Hostile {

	/** A quiet enterprise that no other part hands files in for. */
	private static final int WHOSE = 60;

	private final District district;

	private final Api api;

	private final Runs runs;

	private final Report report;

	private final Goals goals;

	Hostile(District district, Api api, Runs runs, Report report, Goals goals) {
		this.district = district;
		this.api = api;
		this.runs = runs;
		this.report = report;
		this.goals = goals;
	}

	void measure() throws Exception {
		System.out.println("(e) hostile files, while another reads pages");
		Enterprise enterprise = this.district.quiet(WHOSE);
		Seen quiet = this.report.add(this.runs.run("page 1, nobody hands anything in", 1, this::page));
		double slowest = 0;
		for (HostileFile file : HostileFiles.of(new TenantId(enterprise.unit().id()))) {
			slowest = Math.max(slowest, measure(enterprise, file, quiet));
		}
		this.goals.atMost("hostile files: the slowest refusal of all", 10, slowest, " s");
	}

	private double measure(Enterprise enterprise, HostileFile file, Seen quiet) throws Exception {
		AtomicBoolean goesOn = new AtomicBoolean(true);
		Callable<List<Double>> attack = () -> {
			List<Double> took = new ArrayList<>();
			while (took.isEmpty() || goesOn.get()) {
				took.add(this.api.refused(enterprise, file.content(), file.code()) / 1e9);
			}
			return took;
		};
		try (ExecutorService attacker = Executors.newSingleThreadExecutor()) {
			Future<List<Double>> refusals = attacker.submit(attack);
			Seen meanwhile;
			try {
				meanwhile = this.report.add(this.runs.run("page 1 while handed in: " + file.kind(), 1, this::page));
			}
			finally {
				goesOn.set(false);
			}
			List<Double> took = refusals.get().stream().sorted().toList();
			this.report.fact(
					"hostile file, %s: s until refused, median and most of %d; page median, 99 %% ms (quiet)"
						.formatted(file.kind(), took.size()),
					String.format(Locale.ROOT, "%.3f, %.3f; %.1f, %.1f (%.1f, %.1f)", took.get(took.size() / 2),
							took.getLast(), meanwhile.median(), meanwhile.p99(), quiet.median(), quiet.p99()));
			return took.getLast();
		}
	}

	private Client page(int client) {
		return this.api.page(this.district.units.getFirst(), PlainLoops.Place.FIRST);
	}

}
