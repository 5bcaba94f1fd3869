package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A metric written flat: its kind, and of the other fields those the kind knows.
 *
 * @param kind which of them
 * @param hires for {@code HIRES}
 * @param educations for {@code HIRES}; any where absent
 * @param channels for {@code HIRES}; any where absent
 * @param returns for {@code RETURNS}
 * @param numerator for {@code RATIO}
 * @param denominator for {@code RATIO}
 * @param factor for {@code RATIO}, 1 or 100
 * @param rollUp for {@code MANUAL}
 * @param ledgerKind for {@code LEDGER}: code of a kind of ledger
 * @param ledgerMetric for {@code LEDGER}: code of a metric of it
 */
record MetricForm(@Nullable Kind kind, @Nullable HireMeasure hires,
		@Nullable @Schema(description = "GB/T 4658; any where empty", example = "[\"11\"]") List<String> educations,
		@Nullable @Schema(description = "any where empty", example = "[\"CAMPUS_FAIR\"]") List<String> channels,
		@Nullable ReturnMeasure returns, @Nullable @Schema(example = "COLLEGE") String numerator,
		@Nullable @Schema(example = "HIRES") String denominator,
		@Nullable @Schema(description = "1 or 100", example = "100") BigDecimal factor, @Nullable RollUp rollUp,
		@Nullable @Schema(example = "TALENT") String ledgerKind,
		@Nullable @Schema(example = "ALL") String ledgerMetric) {

	/** What a metric may be. */
	@Schema(name = "MetricKind")
	enum Kind {

		HIRES, RETURNS, RATIO, LEDGER, MANUAL

	}

	static MetricForm of(Metric metric) {
		return switch (metric) {
			case Metric.Hires hires -> new MetricForm(Kind.HIRES, hires.measure(), List.copyOf(hires.educations()),
					List.copyOf(hires.channels()), null, null, null, null, null, null, null);
			case Metric.Returns returns ->
				new MetricForm(Kind.RETURNS, null, null, null, returns.measure(), null, null, null, null, null, null);
			case Metric.Ratio ratio -> new MetricForm(Kind.RATIO, null, null, null, null, ratio.numerator().value(),
					ratio.denominator().value(), ratio.factor(), null, null, null);
			case Metric.Ledger ledger -> new MetricForm(Kind.LEDGER, null, null, null, null, null, null, null, null,
					ledger.kind(), ledger.metric());
			case Metric.Manual manual ->
				new MetricForm(Kind.MANUAL, null, null, null, null, null, null, null, manual.rollUp(), null, null);
		};
	}

	/** The metric, of a form without faults. */
	Metric metric() {
		return switch (Objects.requireNonNull(this.kind)) {
			case HIRES ->
				new Metric.Hires(Objects.requireNonNull(this.hires), codes(this.educations), codes(this.channels));
			case RETURNS -> new Metric.Returns(Objects.requireNonNull(this.returns));
			case RATIO -> new Metric.Ratio(new MetricCode(Objects.requireNonNull(this.numerator)),
					new MetricCode(Objects.requireNonNull(this.denominator)), Objects.requireNonNull(this.factor));
			case LEDGER ->
				new Metric.Ledger(Objects.requireNonNull(this.ledgerKind), Objects.requireNonNull(this.ledgerMetric));
			case MANUAL -> new Metric.Manual(Objects.requireNonNull(this.rollUp));
		};
	}

	private static Set<String> codes(@Nullable List<String> codes) {
		return (codes != null) ? Set.copyOf(codes) : Set.of();
	}

}
