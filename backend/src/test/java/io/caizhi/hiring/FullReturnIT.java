package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.kernel.Refusal;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How many hires a return can hold: told by what was ever added while that is enough to
 * tell, else by counting.
 */
@DatabaseTest
@Import(SetClock.InNovember2022.class)
class FullReturnIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	/** Numbers of five digits. */
	private static final String NUMBERS = """
			WITH d AS (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
				UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)
			SELECT e.n * 10000 + f.n * 1000 + g.n * 100 + h.n * 10 + i.n AS number FROM d e, d f, d g, d h, d i
			""";

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private JdbcClient jdbc;

	private Firm firm;

	@BeforeEach
	void makeFirm() {
		HiringScene scene = new HiringScene(this.jdbc);
		scene.open(YearMonth.of(2022, 10), NOVEMBER);
		this.firm = scene.firm(scene.town());
	}

	@Test
	void whatWasAddedAndTakenOutAgainMakesRoom() {
		add(0, 2);
		assertThat(rowsAtMost()).isEqualTo(2);
		this.jdbc.sql("UPDATE monthly_return SET rows_at_most = ? WHERE enterprise_id = ?")
			.params(MonthlyReturn.MAXIMUM_HIRES, this.firm.id().value())
			.update();

		add(2, 1);

		assertThat(rows()).isEqualTo(3);
		assertThat(rowsAtMost()).isEqualTo(3);
	}

	@Test
	void aFullReturnTakesOneMoreWhenOneWasTakenOut() {
		add(0, 1);
		fill();
		assertThat(rows()).isEqualTo(MonthlyReturn.MAXIMUM_HIRES);

		assertThatThrownBy(() -> add(1, 1)).isInstanceOfSatisfying(Refusal.class,
				(refusal) -> assertThat(refusal.code()).isEqualTo("return.full"));
		assertThat(rows()).isEqualTo(MonthlyReturn.MAXIMUM_HIRES);

		this.jdbc.sql("DELETE FROM hire WHERE enterprise_id = ? ORDER BY id DESC LIMIT 1")
			.param(this.firm.id().value())
			.update();
		add(1, 1);
		assertThat(rows()).isEqualTo(MonthlyReturn.MAXIMUM_HIRES);
	}

	/** Copies the only row until the return holds as many as it may. */
	private void fill() {
		List<String> columns = this.jdbc.sql("""
				SELECT column_name FROM information_schema.columns
				WHERE table_schema = DATABASE() AND table_name = 'hire' ORDER BY ordinal_position
				""").query(String.class).list();
		Map<String, String> copied = Map.of("id", "hire.id + numbers.number", "fingerprint",
				"UNHEX(SHA2(CONCAT('copy', numbers.number), 256))");
		this.jdbc
			.sql("INSERT INTO hire (" + String.join(", ", columns) + ") SELECT "
					+ columns.stream()
						.map((column) -> copied.getOrDefault(column, "hire." + column))
						.collect(Collectors.joining(", "))
					+ " FROM hire JOIN (" + NUMBERS + ") numbers ON numbers.number > 0 WHERE hire.enterprise_id = ?")
			.param(this.firm.id().value())
			.update();
		this.jdbc.sql("UPDATE monthly_return SET rows_at_most = ? WHERE enterprise_id = ?")
			.params(MonthlyReturn.MAXIMUM_HIRES, this.firm.id().value())
			.update();
	}

	private void add(int first, int count) {
		this.returns.add(this.firm.reporter(), this.firm.id(), NOVEMBER,
				IntStream.range(first, first + count).mapToObj((person) -> Drafts.worker(person, THIRD)).toList());
	}

	private int rows() {
		return this.jdbc.sql("SELECT COUNT(*) FROM hire WHERE enterprise_id = ?")
			.param(this.firm.id().value())
			.query(Integer.class)
			.single();
	}

	private int rowsAtMost() {
		return this.jdbc.sql("SELECT rows_at_most FROM monthly_return WHERE enterprise_id = ?")
			.param(this.firm.id().value())
			.query(Integer.class)
			.single();
	}

}
