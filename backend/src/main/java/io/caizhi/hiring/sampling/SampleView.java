package io.caizhi.hiring.sampling;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sample in figures, with what repeats its drawing.
 *
 * @param units its hires unit by unit; in lists absent
 */
record SampleView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") SampleId id,
		@Schema(type = "string", example = "2026-01") YearMonth from,
		@Schema(type = "string", example = "2026-11") YearMonth to, @Schema(example = "50") int size,
		@Schema(example = "5f2c9d0e7b") String seed, boolean seedGiven, @Schema(example = "LOTS-1") String method,
		@Schema(example = "12000") int population,
		@Schema(description = "SHA-256 of the population's lines") String populationDigest,
		@Schema(example = "2026-12-10T08:00:00Z") Instant drawnAt, SampleStatus status,
		@Schema(example = "2026-12-20T08:00:00Z") @Nullable Instant closedAt, FindingCounts counts,
		@Nullable List<OfUnit> units, @Schema(example = "0") int version,
		@Schema(description = "what the member may do with it now",
				example = "[\"audit\",\"close\",\"download\"]") List<String> actions) {

	/** One unit's share of it. */
	record OfUnit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name, FindingCounts counts) {

	}

	/** A unit as samples name it. */
	record OfUnitName(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name) {

	}

	static SampleView of(Sample sample, FindingCounts counts, @Nullable List<OfUnit> units, boolean office) {
		return new SampleView(sample.id(), sample.from(), sample.to(), sample.size(), sample.seed(), sample.seedGiven(),
				sample.method(), sample.population(), sample.populationDigest(), sample.drawnAt(), sample.status(),
				sample.closedAt(), counts, units, sample.version(), office ? actions(sample, counts) : List.of());
	}

	private static List<String> actions(Sample sample, FindingCounts counts) {
		if (sample.status() == SampleStatus.CLOSED) {
			return List.of("open", "download");
		}
		return (counts.pending() == 0) ? List.of("open", "audit", "close", "download")
				: List.of("open", "audit", "download");
	}

}
