package io.caizhi.scoring.scheme;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.rule.FormFaults;
import io.caizhi.scoring.rule.RuleForm;
import io.caizhi.scoring.rule.RuleForm.Surroundings;
import io.caizhi.tenancy.UnitCategory;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a scheme says as it is kept: one JSON text, the same for equal contents, whatever
 * the machine, its time zone or its language. Whose it is stands beside it.
 */
record SchemeDocument(List<Item> items, BigDecimal bonusCap, List<BonusRule> bonuses, List<DeductionRule> deductions,
		List<VetoRule> vetoes, List<GradeBand> grades, Publication publication, List<Difficulty> difficulty) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	/** An item with its rule flat. */
	record Item(IndicatorCode indicator, BigDecimal weight, RuleForm rule) {

	}

	/** A unit's coefficient. */
	record Difficulty(TenantId unit, BigDecimal coefficient) {

	}

	/** The text of a scheme. */
	static String write(Scheme scheme) {
		return JSON.writeValueAsString(new SchemeDocument(
				scheme.items()
					.stream()
					.map((item) -> new Item(item.indicator(), item.weight(), RuleForm.of(item.rule())))
					.toList(),
				scheme.bonusCap(), scheme.bonuses(), scheme.deductions(), scheme.vetoes(), scheme.grading().bands(),
				scheme.publication(),
				scheme.difficulty()
					.entrySet()
					.stream()
					.map((unit) -> new Difficulty(unit.getKey(), unit.getValue()))
					.toList()));
	}

	static Scheme read(String text, SchemeId id, PlanId plan, UnitCategory category, int version) {
		SchemeDocument stored = JSON.readValue(text, SchemeDocument.class);
		Map<TenantId, BigDecimal> difficulty = new LinkedHashMap<>();
		stored.difficulty.forEach((unit) -> difficulty.put(unit.unit(), unit.coefficient()));
		return new Scheme(id, plan, category, version, stored.items.stream().map(SchemeDocument::item).toList(),
				stored.bonusCap, stored.bonuses, stored.deductions, stored.vetoes, new Grading(stored.grades),
				stored.publication, difficulty);
	}

	/** SHA-256 of the text. */
	static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	private static SchemeItem item(Item stored) {
		return new SchemeItem(stored.indicator(), stored.weight(),
				stored.rule()
					.rule("", new Kept(stored), new FormFaults())
					.orElseThrow(() -> new IllegalStateException("a stored rule that is none: " + stored.indicator())));
	}

	/** What is stored was checked when it came in. */
	private record Kept(Item item) implements Surroundings {

		@Override
		public Optional<IndicatorCode> other(String code) {
			return Optional.of(new IndicatorCode(code));
		}

		@Override
		public boolean own(String code) {
			return false;
		}

		@Override
		public BigDecimal weight() {
			return this.item.weight();
		}

	}

}
