package io.caizhi.hiring.sampling;

import java.util.Map;

import io.caizhi.hiring.Finding;
import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/** What was done and seen in an audit of hires; nothing personal. */
sealed interface SamplingEvent extends AuditedEvent {

	By by();

	@Override
	default TenantId tenant() {
		return by().tenant();
	}

	@Override
	default DistrictId district() {
		return by().district();
	}

	@Override
	default Subject actor() {
		return by().actor();
	}

	/** Who did it, and where. */
	record By(TenantId tenant, DistrictId district, Subject actor) {

		static By of(Member member) {
			return new By(member.tenant(), member.district(), member.subject());
		}

	}

	/** A sample was drawn; with this entry the seed and the population stand for good. */
	record Drawn(By by, SampleId sample, String months, int size, int population, String seed,
			String populationDigest) implements SamplingEvent {

		@Override
		public String action() {
			return "sample.drawn";
		}

		@Override
		public String object() {
			return "sample/" + this.sample;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("months", this.months, "size", this.size, "population", this.population, "seed", this.seed,
					"populationDigest", this.populationDigest);
		}

	}

	/**
	 * Somebody looked at the masked records of a sample, from one position to another.
	 */
	record RecordsSeen(By by, SampleId sample, int first, int last) implements SamplingEvent {

		@Override
		public String action() {
			return "sample.records-seen";
		}

		@Override
		public String object() {
			return "sample/" + this.sample;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("first", this.first, "last", this.last);
		}

	}

	/** The population of a sample was downloaded. */
	record PopulationTaken(By by, SampleId sample) implements SamplingEvent {

		@Override
		public String action() {
			return "sample.population-taken";
		}

		@Override
		public String object() {
			return "sample/" + this.sample;
		}

	}

	/** A hire was audited, for the first time or anew. */
	record FindingRecorded(By by, ItemId item, SampleId sample, Finding finding) implements SamplingEvent {

		@Override
		public String action() {
			return "sample.finding-recorded";
		}

		@Override
		public String object() {
			return "sample-item/" + this.item;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("sample", this.sample.toString(), "finding", this.finding);
		}

	}

	/** The audit of a sample was closed. */
	record Closed(By by, SampleId sample) implements SamplingEvent {

		@Override
		public String action() {
			return "sample.closed";
		}

		@Override
		public String object() {
			return "sample/" + this.sample;
		}

	}

	/** The unit answered a finding. */
	record FindingReplied(By by, ItemId item) implements SamplingEvent {

		@Override
		public String action() {
			return "sample.finding-replied";
		}

		@Override
		public String object() {
			return "sample-item/" + this.item;
		}

	}

}
