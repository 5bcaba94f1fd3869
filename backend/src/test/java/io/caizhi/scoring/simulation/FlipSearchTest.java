package io.caizhi.scoring.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.plan.yearly.PlanId;
import io.caizhi.scoring.calculation.CategoryInput;
import io.caizhi.scoring.calculation.ItemInput;
import io.caizhi.scoring.calculation.ScoreCalculation;
import io.caizhi.scoring.calculation.UnitInput;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.scheme.Grading;
import io.caizhi.scoring.scheme.Publication;
import io.caizhi.scoring.scheme.Scheme;
import io.caizhi.scoring.scheme.SchemeId;
import io.caizhi.scoring.scheme.SchemeItem;
import io.caizhi.scoring.simulation.FlipSearch.Found;
import io.caizhi.tenancy.UnitCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which small change of weights flips a place. */
class FlipSearchTest {

	private static final TenantId WUYI = new TenantId(1);

	private static final TenantId ZHULONG = new TenantId(2);

	@Test
	void aCloseRaceIsFlippedByWhatTheSecondIsBetterAt() {
		List<Found> found = search(unit(WUYI, "90", "50"), unit(ZHULONG, "60", "79"));

		assertThat(found).singleElement().satisfies((flip) -> {
			assertThat(flip.rises()).isEqualTo(ZHULONG);
			assertThat(flip.falls()).isEqualTo(WUYI);
			assertThat(flip.from()).isZero();
			assertThat(flip.to()).isEqualTo(1);
			assertThat(flip.points()).isGreaterThan(BigDecimal.ZERO).isLessThanOrEqualTo(FlipSearch.MOST);
			assertThat(totals(flip.points(), unit(WUYI, "90", "50"), unit(ZHULONG, "60", "79")))
				.satisfies((totals) -> assertThat(totals.get(1)).isGreaterThan(totals.get(0)));
		});
	}

	@Test
	void aWideGapStays() {
		assertThat(search(unit(WUYI, "90", "90"), unit(ZHULONG, "60", "70"))).isEmpty();
	}

	@Test
	void whoIsWorseAtEverythingPassesNobody() {
		assertThat(search(unit(WUYI, "80", "80"), unit(ZHULONG, "79.9", "79.9"))).isEmpty();
	}

	private static List<Found> search(UnitInput... units) {
		CategoryInput input = input(units);
		Scheme scheme = scheme(BigDecimal.ZERO);
		return new FlipSearch(scheme, input, ScoreCalculation.of(scheme, input)).found();
	}

	private static List<BigDecimal> totals(BigDecimal moved, UnitInput... units) {
		return ScoreCalculation.of(scheme(moved), input(units)).stream().map(UnitScore::total).toList();
	}

	private static Scheme scheme(BigDecimal moved) {
		BigDecimal half = BigDecimal.valueOf(50);
		return new Scheme(new SchemeId(1), new PlanId(1), UnitCategory.TOWN, 1,
				List.of(item("A", half.subtract(moved)), item("B", half.add(moved))), BigDecimal.ZERO, List.of(),
				List.of(), List.of(), Grading.NONE, Publication.OWN, Map.of());
	}

	private static SchemeItem item(String code, BigDecimal weight) {
		return new SchemeItem(new IndicatorCode(code), weight, new Proportional(BigDecimal.ONE));
	}

	private static UnitInput unit(TenantId id, String... actuals) {
		Map<IndicatorCode, ItemInput> items = new LinkedHashMap<>();
		List<String> codes = List.of("A", "B");
		for (int i = 0; i < actuals.length; i++) {
			items.put(new IndicatorCode(codes.get(i)),
					new ItemInput(new BigDecimal(actuals[i]), true, BigDecimal.valueOf(100), null));
		}
		return new UnitInput(id, id.toString(), false, items, List.of());
	}

	private static CategoryInput input(UnitInput... units) {
		return new CategoryInput(UnitCategory.TOWN,
				Map.of(new IndicatorCode("A"), Direction.HIGHER, new IndicatorCode("B"), Direction.HIGHER),
				new ArrayList<>(List.of(units)));
	}

}
