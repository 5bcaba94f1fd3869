package io.caizhi.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Stored;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.InsideApi;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The districts of the demo, their months and their people. */
class DemoDistrictIT extends DemoScene {

	@Test
	void theDistrictCountsWhatThePublicReportCounts() {
		MvcTestResult rollup = leader(Catalogue.NANQIAO).get("/rollup?year=2022");

		assertThat(number(rollup, "$.total.counted")).isEqualTo(4_489);
		assertThat(number(rollup, "$.total.college")).isEqualTo(561);
	}

	@Test
	void theFigureIsTheSumOfItsPartsAndOfTheRows() {
		MvcTestResult rollup = leader(Catalogue.NANQIAO).get("/rollup?year=2022");

		assertThat(list(rollup, "$.units")).hasSize(26);
		assertThat(sum(rollup, "$.units[*].total.counted")).isEqualTo(4_489);
		assertThat(sum(rollup, "$.units[*].total.college")).isEqualTo(561);
		assertThat(sum(rollup, "$.units[*].months[*].counted")).isEqualTo(4_489);
		assertThat(sum(rollup, "$.monthTotals[*].counted")).isEqualTo(4_489);
		assertThat(number(rollup, "$.total.late")).isPositive();
		assertThat(number(rollup, "$.total.duplicate")).isPositive();
		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) FROM hire h JOIN tenant d ON d.id = h.district_id
				WHERE d.alias = 'nanqiao' AND h.status = 'VERIFIED' AND NOT h.duplicate
				  AND h.counted_month BETWEEN 202201 AND 202212
				""").query(Integer.class).single()).isEqualTo(4_489);
	}

	@Test
	void theMonthsOfTheYearAreClosedInTheirTime() {
		assertThat(list(leader(Catalogue.NANQIAO).get("/months?year=2022"), "$.items[*].state")).hasSize(12)
			.containsOnly("CLOSED");
		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) FROM period
				WHERE month BETWEEN 202201 AND 202212
				  AND closed_at BETWEEN closes_at AND closes_at + INTERVAL 1 MINUTE
				""").query(Integer.class).single()).isEqualTo(24);
	}

	@Test
	void oneTownSentNothingAndEveryOtherUnitCounts() {
		MvcTestResult rollup = leader(Catalogue.NANQIAO).get("/rollup?year=2022");

		assertThat(list(rollup, "$.units[?(@.total.counted == 0)].unit.code")).isEqualTo(List.of("daliu"));
	}

	@Test
	void theNeighbourSeesItsOwnOnly() {
		MvcTestResult rollup = leader(Catalogue.LANGYA).get("/rollup?year=2022");

		assertThat(number(rollup, "$.total.counted")).isEqualTo(96);
		assertThat(list(rollup, "$.units")).hasSize(3);
	}

	@Test
	void everyRoleFindsWork() {
		YearMonth month = ChinaTime.month(Instant.now());
		DemoUnit wuyi = unit("wuyi");
		InsideApi.Caller official = caller(wuyi.alias(), Role.OFFICIAL, wuyi.officialEmail());

		assertThat(list(official.get("/returns?month=" + month), "$.items[*].status")).containsExactlyInAnyOrder(
				"DRAFT", "SENT_BACK", "SUBMITTED", "SUBMITTED", "SUBMITTED", "VERIFIED", "ABSENT");
		assertThat(list(official.get("/returns"), "$.items")).hasSizeGreaterThanOrEqualTo(4);
		assertThat(this.jdbc
			.sql("SELECT COUNT(*) FROM hire WHERE status = 'SENT_BACK' AND reason = 'OTHER' AND comment IS NOT NULL")
			.query(Integer.class)
			.single()).isPositive();
		YearMonth lastMonth = month.minusMonths(1);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM monthly_return WHERE status = 'SUBMITTED' AND month = :month")
			.param("month", Stored.month(lastMonth))
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void everyoneInTheTableHasAPlaceAndAPassword() {
		assertThat(withPassword()).containsAll(DemoAccounts.invited());
		assertThat(this.directory.people()).isGreaterThan(100);
		assertThat(DemoAccounts.invited()).allSatisfy((email) -> assertThat(this.directory.account(email)).isPresent());
		assertThat(this.tenancy.invited("nanqiao-zhulong", Role.OFFICIAL, DemoAccounts.BOTH.email())).isTrue();
		assertThat(this.tenancy.invited("nanqiao-shiji", Role.OFFICIAL, DemoAccounts.BOTH.email())).isTrue();
	}

	@Test
	void whatHappensAfterVerificationIsTold() {
		assertThat(of("hire WHERE left_on IS NOT NULL")).isBetween(200, 1_000);
		assertThat(of("degree_check")).isBetween(150, 600);
		assertThat(of("return_step WHERE kind = 'SENT_BACK'")).isGreaterThan(20);
		assertThat(of("hire_version WHERE position = '待定' AND status = 'SENT_BACK'")).isPositive();
		assertThat(of("hire WHERE position = '待定'")).isZero();
		MvcTestResult retention = leader(Catalogue.NANQIAO).get("/rollup/retention?year=2022");
		assertThat(retention).hasStatusOk();
		if (ChinaTime.month(Instant.now()).getMonthValue() > 4) {
			assertThat(of("credit_dispute WHERE decided_at IS NULL")).isOne();
			assertThat(of("credit_decision")).isEqualTo(2);
			assertThat(of("audit_sample_item WHERE finding IN ('WRONG', 'UNPROVEN')")).isEqualTo(2);
			assertThat(of("correction_order WHERE status = 'APPROVED'")).isOne();
			assertThat(of("correction_order WHERE status = 'SUBMITTED'")).isOne();
		}
	}

	@Test
	void aSecondStartAsksWhetherAllIsThereAndDoesNothing() {
		List<Map<String, Object>> before = counts();

		List<String> statements = CountedStatements.during(() -> this.demo.load((emails) -> {
			throw new IllegalStateException("All have theirs");
		}, (words) -> {
			throw new IllegalStateException("Nothing is left to do");
		}));

		assertThat(statements).hasSizeBetween(1, 2).allMatch((statement) -> statement.startsWith("SELECT"));
		assertThat(counts()).isEqualTo(before);
	}

	@Test
	void timeRunsAfterwards() {
		assertThat(this.clock.instant()).isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(5));
	}

	private List<Map<String, Object>> counts() {
		return this.jdbc
			.sql("""
					SELECT (SELECT COUNT(*) FROM hire) AS hires, (SELECT COUNT(*) FROM receipt) AS receipts,
					  (SELECT COUNT(*) FROM ledger_entry) AS entries, (SELECT COUNT(*) FROM member) AS members, (SELECT SUM(counted) FROM monthly_summary) AS counted
					""")
			.query()
			.listOfRows();
	}

	private static DemoUnit unit(String code) {
		return Catalogue.read().units().stream().filter((unit) -> unit.code().equals(code)).findFirst().orElseThrow();
	}

}
