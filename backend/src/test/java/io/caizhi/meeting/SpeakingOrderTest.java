package io.caizhi.meeting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.TenantId;
import io.caizhi.meeting.Speaking.Rule;
import io.caizhi.scoring.inventory.PublishedInventory.OfUnit;
import io.caizhi.tenancy.UnitCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who speaks when, of four towns and two parks, the last town under a veto. */
class SpeakingOrderTest {

	private static final List<OfUnit> UNITS = List.of(unit("t1", UnitCategory.TOWN, 1),
			unit("t2", UnitCategory.TOWN, 2), unit("t3", UnitCategory.TOWN, 3), unit("t4", UnitCategory.TOWN, null),
			unit("p1", UnitCategory.PARK, 1), unit("p2", UnitCategory.PARK, 2));

	@Test
	void theBestShareThenTheLastExplainThenTheSupervised() {
		assertThat(order(Rule.BEST_AND_LAST, 1, 1, Set.of("t2", "t4"))).containsExactly("t1 SHARE", "p1 SHARE",
				"t4 EXPLAIN !", "p2 EXPLAIN", "t2 EXPLAIN !");
	}

	@Test
	void nobodySpeaksTwiceHoweverManyAreAsked() {
		assertThat(order(Rule.BEST_AND_LAST, 10, 10, Set.of())).containsExactly("t1 SHARE", "t2 SHARE", "t3 SHARE",
				"p1 SHARE", "p2 SHARE", "t4 EXPLAIN");
	}

	@Test
	void whereNobodyIsAskedOnlyTheSupervisedSpeak() {
		assertThat(order(Rule.BEST_AND_LAST, 0, 0, Set.of("p1"))).containsExactly("p1 EXPLAIN !");
	}

	@Test
	void everybodyReportsTheLastOfEachCategoryFirst() {
		assertThat(order(Rule.LAST_FIRST, 1, 1, Set.of())).containsExactly("t4 REPORT", "t3 REPORT", "t2 REPORT",
				"t1 REPORT", "p2 REPORT", "p1 REPORT");
	}

	private static List<String> order(Rule rule, int best, int last, Set<String> repeaters) {
		return SpeakingOrder.of(new Speaking(rule, best, last), UNITS, repeaters)
			.stream()
			.map((speaker) -> speaker.code() + " " + speaker.part() + (speaker.supervised() ? " !" : ""))
			.toList();
	}

	private static OfUnit unit(String code, UnitCategory category, @Nullable Integer rank) {
		return new OfUnit(new TenantId(1), code, code, category, true, new BigDecimal("80.00"), null, rank, List.of());
	}

}
