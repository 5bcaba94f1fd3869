package io.caizhi.bulletin;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.TenantId;
import io.caizhi.kernel.Wording;
import io.caizhi.plan.yearly.Direction;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.inventory.InventoryId;
import io.caizhi.scoring.inventory.InventoryKind;
import io.caizhi.scoring.inventory.PublishedInventory;
import io.caizhi.scoring.inventory.PublishedInventory.OfIndicator;
import io.caizhi.scoring.inventory.PublishedInventory.OfItem;
import io.caizhi.scoring.inventory.PublishedInventory.OfUnit;
import io.caizhi.tenancy.UnitCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The first text of a bulletin. */
class DraftingTest {

	private static final IndicatorCode HIRES = new IndicatorCode("A01");

	private static final IndicatorCode VISITS = new IndicatorCode("A02");

	private static final IndicatorCode LATE = new IndicatorCode("A03");

	@Test
	void aNameThatQuotesIsQuotedOneLevelDown() {
		Drafting drafting = new Drafting(inventory("“揭榜挂帅”项目", "“千企百校”活动", BigDecimal.ONE), List.of(),
				BulletinRules.usual(), new Codes());

		assertThat(drafting.blocks().stream().flatMap((block) -> block.texts().stream()))
			.anySatisfy((text) -> assertThat(text).contains("bulletin.urge-item", "indicator=‘揭榜挂帅’项目"))
			.anySatisfy((text) -> assertThat(text).contains("bulletin.urge-missing", "indicators=‘千企百校’活动"))
			.anySatisfy((text) -> assertThat(text).as("in a table nothing quotes it").isEqualTo("“揭榜挂帅”项目"));
		assertThat(drafting.words()).as("nobody's name, either way").contains("“揭榜挂帅”项目", "‘揭榜挂帅’项目");
	}

	/** 4 misses where 1 was to be the most are 25 %, half a miss is 200 %. */
	@ParameterizedTest
	@CsvSource({ "4, bulletin.urge-item-lower", "0.5, bulletin.praise-item-lower" })
	void ofWhatIsBetterTheLessThereIsNothingIsReached(BigDecimal late, String sentence) {
		Drafting drafting = new Drafting(inventory("录用人数", "活动", late), List.of(), BulletinRules.usual(), new Codes());

		assertThat(drafting.blocks()
			.stream()
			.flatMap((block) -> block.texts().stream())
			.filter((text) -> text.contains("月报缺报次数") && text.contains("-item"))).singleElement()
			.asString()
			.contains(sentence + "{");
	}

	private static PublishedInventory inventory(String hires, String visits, BigDecimal late) {
		BigDecimal half = new BigDecimal("0.500000");
		return new PublishedInventory(new InventoryId(1), InventoryKind.MONTH, YearMonth.of(2022, 10), 2022, "0",
				List.of(new OfIndicator(HIRES, hires, "项", Direction.HIGHER, BigDecimal.ONE, BigDecimal.TWO, half),
						new OfIndicator(VISITS, visits, "次", Direction.HIGHER, null, null, null),
						new OfIndicator(LATE, "月报缺报次数", "次", Direction.LOWER, BigDecimal.ONE, BigDecimal.TWO,
								new BigDecimal("2"))),
				List.of(new OfUnit(new TenantId(2), "wuyi", "乌衣镇", UnitCategory.TOWN, true, BigDecimal.TEN, null, 9,
						List.of(new OfItem(HIRES, false, BigDecimal.ONE, BigDecimal.TWO, half),
								new OfItem(VISITS, true, null, null, null),
								new OfItem(LATE, false, late, BigDecimal.ONE, BigDecimal.ONE.divide(late))))));
	}

	/** Says which sentence it is and what it mentions. */
	private static final class Codes implements Wording {

		@Override
		public String chinese(String code, Map<String, Object> arguments) {
			return code + arguments;
		}

		@Override
		public String english(String code, Map<String, Object> arguments) {
			return chinese(code, arguments);
		}

	}

}
