package io.caizhi.hiring.sampling;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Samples in figures, for office and leaders. */
@Service
class SampleReading {

	private final SampleRepository samples;

	private final FindingCountRepository counts;

	private final Units units;

	SampleReading(SampleRepository samples, FindingCountRepository counts, Units units) {
		this.samples = samples;
		this.counts = counts;
		this.units = units;
	}

	@Transactional(readOnly = true)
	Page<SampleView> page(Member member, PageRequest page) {
		List<Sample> found = this.samples.page(member.tenant(), page);
		Map<SampleId, FindingCounts> counted = this.counts.bySample(member.tenant(),
				found.stream().map(Sample::id).toList());
		return Page.of(found, page.limit(), (sample) -> sample.id().toString())
			.map((sample) -> SampleView.of(sample, counted.getOrDefault(sample.id(), FindingCounts.NONE), null,
					member.is(Role.OFFICE)));
	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	SampleView one(Member member, SampleId id) {
		Sample sample = this.samples.find(member.tenant(), id).orElseThrow(Refusal::notFound);
		Map<TenantId, FindingCounts> byUnit = this.counts.byUnit(member.tenant(), id);
		List<SampleView.OfUnit> drawn = this.units.all(member.districtScope())
			.stream()
			.filter((unit) -> byUnit.containsKey(unit.id()))
			.map((unit) -> new SampleView.OfUnit(unit.code(), unit.name(),
					byUnit.getOrDefault(unit.id(), FindingCounts.NONE)))
			.toList();
		FindingCounts all = this.counts.bySample(member.tenant(), List.of(id)).getOrDefault(id, FindingCounts.NONE);
		return SampleView.of(sample, all, drawn, member.is(Role.OFFICE));
	}

	/** What the units of the district are called. */
	Map<TenantId, SampleView.OfUnitName> names(DistrictScope scope) {
		return this.units.all(scope)
			.stream()
			.collect(Collectors.toMap(Unit::id, (unit) -> new SampleView.OfUnitName(unit.code(), unit.name())));
	}

}
