package io.caizhi.hiring.sampling;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.caizhi.hiring.HireId;
import io.caizhi.hiring.sampling.SamplingEvent.By;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws a sample again from the seed and the population kept, whatever has become of the
 * hires since; and gives both away, so that anybody can do so elsewhere.
 */
@Service
class Redrawing {

	private static final int LEAST_BYTES = 1024;

	private final PopulationRepository populations;

	private final SampleRepository samples;

	private final SampleItemRepository items;

	private final ApplicationEventPublisher events;

	Redrawing(PopulationRepository populations, SampleRepository samples, SampleItemRepository items,
			ApplicationEventPublisher events) {
		this.populations = populations;
		this.samples = samples;
		this.items = items;
		this.events = events;
	}

	/**
	 * What came of drawing again.
	 *
	 * @param populationIntact whether the population kept is the one that was recorded
	 */
	record Redrawn(boolean populationIntact, List<Difference> differences) {

		boolean equal() {
			return this.populationIntact && this.differences.isEmpty();
		}

	}

	/** Another hire, weight or lot at a place of the sample. */
	record Difference(int position, @Nullable HireId drawn, @Nullable HireId redrawn) {

	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	Redrawn redraw(Member member, SampleId id) {
		TenantId district = member.tenant();
		Sample sample = this.samples.find(district, id).orElseThrow(Refusal::notFound);
		Sampler<Integer> sampler = new Sampler<>(sample.seed(), sample.size());
		MessageDigest digest = Population.sha256();
		int[] count = { 0 };
		this.populations.eachPart(district, id, (plain) -> {
			digest.update(plain);
			count[0] += Population.offer(plain, sampler);
		});
		boolean intact = count[0] == sample.population()
				&& HexFormat.of().formatHex(digest.digest()).equals(sample.populationDigest());
		return new Redrawn(intact, differences(this.items.all(district, id), sampler.drawn()));
	}

	/**
	 * The seed, and a line for every hire of the population: nothing personal.
	 * @throws Refusal not found
	 */
	@Transactional
	byte[] population(Member office, SampleId id) {
		office.require(Role.OFFICE);
		Sample sample = this.samples.find(office.tenant(), id).orElseThrow(Refusal::notFound);
		ByteArrayOutputStream file = new ByteArrayOutputStream(LEAST_BYTES + sample.population() * 20);
		file.writeBytes("method,%s\nseed,%s\nsize,%d\npopulation,%d\ndigest,%s\n\nhire,version,weight\n"
			.formatted(sample.method(), sample.seed(), sample.size(), sample.population(), sample.populationDigest())
			.getBytes(StandardCharsets.US_ASCII));
		this.populations.eachPart(office.tenant(), id, file::writeBytes);
		this.events.publishEvent(new SamplingEvent.PopulationTaken(By.of(office), id));
		return file.toByteArray();
	}

	private static List<Difference> differences(List<SampleItem> items, List<Sampler.Drawn<Integer>> again) {
		List<Difference> differences = new ArrayList<>();
		for (int i = 0; i < Math.max(items.size(), again.size()); i++) {
			@Nullable SampleItem item = (i < items.size()) ? items.get(i) : null;
			Sampler.@Nullable Drawn<Integer> drawn = (i < again.size()) ? again.get(i) : null;
			if (item == null || drawn == null || !same(item, drawn)) {
				differences.add(new Difference(i + 1, (item != null) ? item.hire() : null,
						(drawn != null) ? drawn.hire() : null));
			}
		}
		return differences;
	}

	private static boolean same(SampleItem item, Sampler.Drawn<Integer> drawn) {
		return item.position() == drawn.position() && item.hire().equals(drawn.hire())
				&& item.hireVersion() == drawn.what() && item.weight().value() == drawn.weight()
				&& item.lot().equals(drawn.lot());
	}

}
