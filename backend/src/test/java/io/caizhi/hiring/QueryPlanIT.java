package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** By which index the database reads what is read most, and that it sorts nothing. */
@DatabaseTest
@Import(SetClock.InNovember2022.class)
class QueryPlanIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private MonthlyReturnRepository stored;

	@Autowired
	private JdbcClient jdbc;

	private Town town;

	private Firm firm;

	@BeforeEach
	void fill() {
		HiringScene scene = new HiringScene(this.jdbc);
		scene.open(YearMonth.of(2022, 10), NOVEMBER);
		this.town = scene.town();
		this.firm = scene.firm(this.town);
		enter(this.firm, 300);
		for (int other = 0; other < 6; other++) {
			enter(scene.firm(this.town), 200);
		}
		this.jdbc.sql("ANALYZE TABLE hire, monthly_return, enterprise").query().listOfRows();
	}

	@Test
	void aUnitsPageIsCutOutOfTheIndexInItsOrder() {
		List<Map<String, Object>> plan = explain(this.jdbc.sql("EXPLAIN " + UnitHireRepository.PAGE)
			.param("tenant", this.town.id().value())
			.param("from", THIRD)
			.param("after", 0)
			.param("to", NOVEMBER.atEndOfMonth())
			.param("limit", 51));

		assertThat(plan.stream().filter((step) -> "hire".equals(step.get("table")))).hasSize(2).allSatisfy((cut) -> {
			assertThat(cut).containsEntry("key", "hire_of_unit");
			sortsNothing(cut);
		});
		assertThat(plan.stream().filter((step) -> List.of("h", "r", "e").contains(String.valueOf(step.get("table")))))
			.hasSize(3)
			.allSatisfy((step) -> assertThat(step).containsEntry("key", "PRIMARY").containsEntry("type", "eq_ref"));
	}

	@Test
	void aReturnIsDigestedInTheOrderOfItsKey() {
		Map<String, Object> step = explain(this.jdbc.sql("EXPLAIN " + ReturnPieces.BY_PERSON)
			.param("tenant", this.town.id().value())
			.param("return", this.stored.find(this.town.id(), this.firm.id(), NOVEMBER).orElseThrow().id().value())
			.param("after", new byte[0])
			.param("limit", ReturnPieces.PIECE)).getFirst();

		assertThat(step).containsEntry("key", "hire_once_a_return");
		sortsNothing(step);
	}

	@Test
	void whatSortsIsFoundOut() {
		Map<String, Object> step = explain(this.jdbc.sql(
				"EXPLAIN SELECT id FROM hire WHERE tenant_id = :tenant AND hired_on >= '2022-01-01' ORDER BY school LIMIT 51")
			.param("tenant", this.town.id().value())).getFirst();

		assertThatThrownBy(() -> sortsNothing(step)).isInstanceOf(AssertionError.class);
	}

	private static void sortsNothing(Map<String, Object> step) {
		assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort", "temporary");
	}

	private static List<Map<String, Object>> explain(JdbcClient.StatementSpec statement) {
		return statement.query().listOfRows();
	}

	private void enter(Firm reporting, int rows) {
		this.returns.add(reporting.reporter(), reporting.id(), NOVEMBER,
				IntStream.range(0, rows).mapToObj((row) -> Drafts.worker(row, THIRD.plusDays(row % 20))).toList());
	}

}
