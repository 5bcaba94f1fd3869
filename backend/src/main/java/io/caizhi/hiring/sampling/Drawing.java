package io.caizhi.hiring.sampling;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.caizhi.hiring.sampling.PopulationRepository.Counted;
import io.caizhi.hiring.sampling.PopulationRepository.Earlier;
import io.caizhi.hiring.sampling.SamplingEvent.By;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws a sample of the hires that count in some months, and keeps all that repeats the
 * drawing. Every sample drawn stays, so nobody draws until they like what they see.
 */
@Service
class Drawing {

	static final int MOST = 1_000;

	private static final int SEED_BYTES = 32;

	private static final Pattern SEED = Pattern.compile("[A-Za-z0-9-]{8,64}");

	private final PopulationRepository populations;

	private final SampleRepository samples;

	private final SampleItemRepository items;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Drawing(PopulationRepository populations, SampleRepository samples, SampleItemRepository items,
			ApplicationEventPublisher events, Clock clock) {
		this.populations = populations;
		this.samples = samples;
		this.items = items;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param seed such as numbers drawn in public; absent, the system makes one
	 * @throws Refusal invalid; conflict {@code sampling.nothing-counts}
	 */
	@Transactional
	Sample draw(Member office, YearMonth from, YearMonth to, int size, @Nullable String seed) {
		office.require(Role.OFFICE);
		check(from, to, size, seed);
		String used = (seed != null) ? seed : newSeed();
		Population population = new Population();
		Sampler<Candidate> sampler = new Sampler<>(used, size);
		offer(office.districtScope(), from, to, population, sampler);
		if (population.count() == 0) {
			throw Refusal.conflict("sampling.nothing-counts");
		}

		Sample sample = new Sample(SampleId.next(), from, to, size, used, seed != null, Sampler.METHOD,
				population.count(), population.digest(), this.clock.instant(), office.subject(), SampleStatus.OPEN,
				null, 0);
		this.samples.insert(office.tenant(), sample);
		this.populations.insert(office.tenant(), sample.id(), population.parts());
		this.items.insert(office.tenant(), sampler.drawn().stream().map((drawn) -> item(sample, drawn)).toList());
		this.events.publishEvent(new SamplingEvent.Drawn(By.of(office), sample.id(), from + "/" + to, size,
				sample.population(), used, sample.populationDigest()));
		return sample;
	}

	private void offer(DistrictScope scope, YearMonth from, YearMonth to, Population population,
			Sampler<Candidate> sampler) {
		Earlier earlier = this.populations.earlier(scope, from, to);
		this.populations.eachCounted(scope, from, to, (counted) -> {
			RiskWeight weight = RiskWeight.of(earlier.facts(counted));
			population.add(counted.hire(), counted.version(), weight.value());
			sampler.offer(counted.hire(), weight.value(), new Candidate(counted, weight));
		});
	}

	private String newSeed() {
		byte[] seed = new byte[SEED_BYTES];
		this.random.nextBytes(seed);
		return HexFormat.of().formatHex(seed);
	}

	private static SampleItem item(Sample sample, Sampler.Drawn<Candidate> drawn) {
		Counted counted = drawn.what().counted();
		return new SampleItem(ItemId.next(), sample.id(), drawn.position(), counted.unit(), counted.enterprise(),
				counted.hire(), counted.version(), counted.decidedVersion(), counted.entry(), counted.month(),
				drawn.what().weight(), drawn.lot(), null, null, null, null, null, null, 0);
	}

	private static void check(YearMonth from, YearMonth to, int size, @Nullable String seed) {
		List<Fault> faults = new ArrayList<>();
		AssessmentYear.require(from.getYear(), "/from");
		AssessmentYear.require(to.getYear(), "/to");
		if (to.isBefore(from) || to.isAfter(from.plusMonths(11))) {
			faults.add(new Fault("/to", "sampling.months"));
		}
		if (size < 1 || size > MOST) {
			faults.add(new Fault("/size", "sampling.size", Map.of("maximum", MOST)));
		}
		if (seed != null && !SEED.matcher(seed).matches()) {
			faults.add(new Fault("/seed", "sampling.seed"));
		}
		if (!faults.isEmpty()) {
			throw Refusal.invalid(faults);
		}
	}

	private record Candidate(Counted counted, RiskWeight weight) {

	}

}
