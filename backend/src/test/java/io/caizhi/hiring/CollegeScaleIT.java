package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.plan.CollegeRuleChange;
import io.caizhi.plan.CollegeStudentRule;
import io.caizhi.tenancy.Admitted;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Judging hires anew takes as much memory for many as for few: they are read in pieces,
 * each cut out of an index, and each takes as many statements as any other.
 */
@DatabaseTest
@Import({ SetClock.InNovember2022.class, VerifiedScene.class, CountedStatements.class })
class CollegeScaleIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	private static final int FEW = 40;

	private static final int MANY = 2 * CandidateRepository.PIECE + FEW;

	@Autowired
	private CollegeStudents students;

	@Autowired
	private VerifiedScene verified;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER, YearMonth.of(2022, 12));
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
	}

	@Test
	void everyPieceTakesAsManyStatementsAsAnyOther() {
		this.verified.verify(this.firm, NOVEMBER, graduates(MANY));

		List<String> moving = rejudged();

		assertThat(counted()).isEqualTo(MANY + " 0");
		assertThat(reads(moving)).as("two full pieces and the rest").isEqualTo(3);
		int pieces = MANY / CandidateRepository.PIECE;
		// to store, to look up, to book: in batches of 500; and the summaries
		assertThat(moving).as("statements").hasSizeLessThan(20 + (pieces + 1) * 32);
		List<String> again = rejudged();
		assertThat(reads(again)).isEqualTo(3);
		assertThat(again).as("nobody moves").hasSizeLessThan(12);
	}

	@Test
	void aPreviewReadsPieceByPieceToo() {
		this.verified.verify(this.firm, NOVEMBER, graduates(MANY));
		Firm other = this.scene.firm(this.scene.town());
		this.verified.verify(other, NOVEMBER, Drafts.graduate(MANY, THIRD), Drafts.worker(MANY + 1, THIRD));

		List<String> noted = CountedStatements.during(() -> assertThat(this.students
			.moves(Admitted.office(this.scene.district(), Rows.someone()).districtScope(), NOVEMBER, NOVEMBER, nobody())
			.values()
			.stream()
			.flatMap((months) -> months.values().stream())
			.map((move) -> move.leaving().intValueExact())
			.toList()).containsExactlyInAnyOrder(MANY, 1));

		assertThat(reads(noted)).as("three of one unit, one of the other").isEqualTo(4);
		assertThat(noted).hasSizeLessThan(12);
	}

	@Test
	void aPieceIsCutOutOfTheIndexInItsOrder() {
		this.verified.verify(this.firm, NOVEMBER, graduates(FEW));
		this.jdbc.sql("ANALYZE TABLE hire, booking").query().listOfRows();

		for (String piece : List.of(CandidateRepository.JUDGED_PIECE, CandidateRepository.COUNTED_PIECE)) {
			List<Map<String, Object>> plan = this.jdbc.sql("EXPLAIN " + piece)
				.param("tenant", this.town.id().value())
				.param("from", THIRD)
				.param("after", 0)
				.param("to", NOVEMBER.atEndOfMonth())
				.param("limit", CandidateRepository.PIECE)
				.query()
				.listOfRows();
			assertThat(plan).filteredOn((step) -> "hire".equals(step.get("table"))).hasSize(2).allSatisfy((cut) -> {
				assertThat(cut).containsEntry("key", "hire_of_unit");
				assertThat(String.valueOf(cut.get("Extra"))).doesNotContain("filesort", "temporary");
			});
			assertThat(plan).filteredOn((step) -> List.of("h", "f", "b").contains(String.valueOf(step.get("table"))))
				.allSatisfy((step) -> assertThat(step).containsEntry("key", "PRIMARY").containsEntry("type", "eq_ref"));
		}
	}

	/** What is sent to judge by a rule that nobody fulfils. */
	private List<String> rejudged() {
		this.jdbc.sql("""
				INSERT INTO college_student_rule (tenant_id, valid_from, levels, years_before, students, contracts,
					insured_only, version)
				VALUES (:district, 202211, '11', 0, FALSE, '', FALSE, 1)
				ON DUPLICATE KEY UPDATE version = version + 1
				""").param("district", this.scene.district().value()).update();
		return CountedStatements.during(() -> this.transactions
			.executeWithoutResult((status) -> this.students.on(new CollegeRuleChange.Set(this.scene.district(),
					Rows.someone(), NOVEMBER, null, CollegeStudentRule.DEFAULT, nobody()))));
	}

	private static long reads(List<String> noted) {
		return noted.stream().filter((sql) -> sql.contains("UNION ALL") && sql.contains("LIMIT")).count();
	}

	private String counted() {
		return this.scene.counted(this.firm).getFirst().split(" ")[1] + " "
				+ this.scene.counted(this.firm).getFirst().split(" ")[2];
	}

	private static CollegeStudentRule nobody() {
		return new CollegeStudentRule(Set.of("11"), 0, false, null, Set.of(), false);
	}

	private static HireDraft[] graduates(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> Drafts.graduate(number, THIRD.plusDays(number % 20)))
			.toArray(HireDraft[]::new);
	}

}
