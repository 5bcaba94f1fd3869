package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A revision of a plan as it is kept: one JSON text, the same for equal contents,
 * whatever the machine, its time zone or its language. The plan's own identifier and the
 * number of the revision stand beside it.
 *
 * @param first the month the year begins with
 */
record PlanDocument(int year, String name, YearMonth first, List<Measure> measures, List<MetricLine> metrics,
		List<Indicator> indicators, List<TargetLine> targets) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	/** A metric, flat. */
	record MetricLine(MetricCode code, String name, MetricForm metric) {
	}

	/** A unit that has an indicator, with a target or without. */
	record TargetLine(IndicatorCode indicator, TenantId unit, @Nullable BigDecimal target) {
	}

	/** The text of a content. */
	static String write(PlanContent content) {
		List<TargetLine> targets = new ArrayList<>();
		for (Indicator indicator : content.indicators()) {
			for (TenantId unit : content.targets().units(indicator.code())) {
				targets.add(new TargetLine(indicator.code(), unit,
						content.targets().target(indicator.code(), unit).orElse(null)));
			}
		}
		return JSON.writeValueAsString(new PlanDocument(content.year(), content.name(), content.span().first(),
				content.measures(),
				content.metrics()
					.stream()
					.map((defined) -> new MetricLine(defined.code(), defined.name(), MetricForm.of(defined.metric())))
					.toList(),
				content.indicators(), targets));
	}

	static PlanContent read(String text, PlanId plan, int revision) {
		PlanDocument stored = JSON.readValue(text, PlanDocument.class);
		Map<IndicatorCode, Map<TenantId, BigDecimal>> amounts = new HashMap<>();
		Map<IndicatorCode, Set<TenantId>> untargeted = new HashMap<>();
		for (TargetLine line : stored.targets()) {
			BigDecimal target = line.target();
			if (target != null) {
				amounts.computeIfAbsent(line.indicator(), (indicator) -> new HashMap<>()).put(line.unit(), target);
			}
			else {
				untargeted.computeIfAbsent(line.indicator(), (indicator) -> new HashSet<>()).add(line.unit());
			}
		}
		return new PlanContent(plan, stored.year(), stored.name(), PlanSpan.from(stored.first()), revision,
				stored.measures(),
				stored.metrics()
					.stream()
					.map((line) -> new MetricDefinition(line.code(), line.name(), line.metric().metric()))
					.toList(),
				stored.indicators(), new Targets(amounts, untargeted));
	}

	/** SHA-256 of a text, in 32 bytes. */
	static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
