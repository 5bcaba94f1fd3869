package io.caizhi.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.testing.InsideApi;
import org.junit.jupiter.api.Test;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rest of the year in the demo: plan, scores, ledgers, bulletins, supervision,
 * meetings.
 */
@DirtiesContext
class DemoYearIT extends DemoScene {

	@Test
	void thePlansOfTheReferenceYearAndOfThisOneAreIssued() {
		MvcTestResult plans = leader(Catalogue.NANQIAO).get("/plans");
		assertThat(list(plans, "$.items[*].status")).containsExactly("ISSUED", "ISSUED");
		assertThat(list(plans, "$.items[*].year")).last().isEqualTo(2022);

		MvcTestResult content = leader(Catalogue.NANQIAO)
			.get("/plans/" + list(plans, "$.items[*].id").getLast() + "/revisions/1");
		assertThat(list(content, "$.measures[*].code")).hasSize(10);
		assertThat(list(content, "$.indicators[*].code")).hasSize(27);
		assertThat(Set.copyOf(list(content, "$.indicators[*].dimension"))).hasSize(4);
		assertThat(Set.copyOf(list(content, "$.targets[*].unit"))).hasSize(26);
	}

	@Test
	void everyInventoryWasComputedAfterItsMonthHadClosed() {
		assertThat(of("inventory")).isGreaterThan(12);
		assertThat(of("inventory i JOIN period p ON p.tenant_id = i.tenant_id AND p.month = i.month"
				+ " WHERE p.closed_at IS NULL OR i.computed_at < p.closed_at"))
			.isZero();
		assertThat(of("inventory WHERE published_at < computed_at")).isZero();
	}

	@Test
	void theReferenceYearEndsWithItsFinalRanking() {
		InsideApi.Caller leader = leader(Catalogue.NANQIAO);
		MvcTestResult inventories = leader.get("/inventories?year=" + ReferenceYear.YEAR);
		assertThat(list(inventories, "$.items[?(@.kind == 'QUARTER' && @.state == 'PUBLISHED')].month"))
			.containsExactlyInAnyOrder("2022-03", "2022-06", "2022-09", "2022-12");
		assertThat(list(inventories, "$.items[?(@.kind == 'YEAR')].state")).isEqualTo(List.of("PUBLISHED"));
		assertThat(list(inventories, "$.items[?(@.kind == 'YEAR')].publishedAt").getFirst().toString())
			.startsWith("2023-01-07");

		Object year = list(inventories, "$.items[?(@.kind == 'YEAR')].id").getFirst();
		MvcTestResult ranking = leader.get("/inventories/" + year);
		assertThat(Set.copyOf(list(ranking, "$.categories[*].places[*].unit.code"))).hasSize(26);
		assertThat(list(ranking, "$.categories[*].places[?(@.rank == 1)].unit.code")).hasSize(4);
	}

	@Test
	void everyPublishedMonthHasItsBulletinWhichOneTownSignsTooLate() {
		int year = ChinaTime.month(Instant.now()).getYear();
		InsideApi.Caller leader = leader(Catalogue.NANQIAO);
		List<Object> inventories = list(leader.get("/inventories?year=" + year), "$.items[?(@.kind=='MONTH')].id");
		MvcTestResult bulletins = leader.get("/bulletins?year=" + year);

		assertThat(list(bulletins, "$.items[*].inventory")).hasSameSizeAs(inventories).containsAll(inventories);
		assertThat(list(bulletins, "$.items[*].late")).containsOnly(1);
		assertThat(list(bulletins, "$.items[*].acknowledged")).isEqualTo(list(bulletins, "$.items[*].addressed"));
		list(bulletins, "$.items[*].id")
			.forEach((id) -> assertThat(list(leader.get("/bulletins/" + id), "$.addressees[?(@.late == true)].code"))
				.isEqualTo(List.of("zhangguang")));
		assertThat(list(leader(Catalogue.LANGYA).get("/bulletins?year=" + year), "$.items")).isEmpty();
		assertThat(list(leader.get("/bulletins?year=" + ReferenceYear.YEAR), "$.items[*].number"))
			.hasSize(ReferenceYear.BULLETINS)
			.first()
			.isEqualTo("〔2022〕第9期");
	}

	@Test
	void theOfficeSupervisesAndTheDistrictMeets() {
		InsideApi.Caller leader = leader(Catalogue.NANQIAO);
		int year = ChinaTime.day(Instant.now()).minusDays(24).getYear();
		assertThat(list(leader.get("/supervision/notices?year=" + year), "$.items[*].state")).contains("ISSUED",
				"REPLIED", "CLOSED");
		assertThat(list(leader.get("/meetings?year=" + ReferenceYear.YEAR), "$.items[*].kind"))
			.as("one of the leadership group and one of the district, as the report has it")
			.containsExactly("DISTRICT", "GROUP");
		assertThat(list(leader.get("/meetings?year=" + ReferenceYear.YEAR), "$.items[*].decisions")).containsOnly(3);
		assertThat(this.jdbc.sql("SELECT state FROM meeting_item WHERE due < '2023-01-01'").query(String.class).list())
			.as("one decision of the reference year was not carried out")
			.containsOnly("DONE", "OPEN")
			.containsOnlyOnce("OPEN");
		assertThat(list(leader(Catalogue.LANGYA).get("/supervision/notices?year=" + year), "$.items")).isEmpty();
	}

	@Test
	void theLedgersShowWhatThePublicReportNames() {
		assertThat(entries("TALENT", 2022, "$.items[*].id")).hasSize(52);
		assertThat(entries("PROJECT", 2022, "$.items[?(@.values.level.text in ['NATIONAL','PROVINCIAL'])].title"))
			.hasSize(2);
		assertThat(entries("PROJECT", 2022, "$.items[?(@.values.scheme.text == 'OPEN_CALL')].values.amount.text"))
			.isEqualTo(List.of("10000000"));
		assertThat(entries("VICE_PRESIDENT", 2022, "$.items[?(@.values.jobTitle.text == 'PROFESSOR')].id")).hasSize(10);
		assertThat(entries("EVENT", 2022, "$.items[?(@.values.form.text == 'CAMPUS')].values.enterprises.text").stream()
			.mapToInt((count) -> Integer.parseInt((String) count))
			.sum()).isGreaterThan(40);
		assertThat(entries("EVENT", 2022, "$.items[*].values.form.text")).contains("NIGHT", "ONLINE");
		assertThat(entries("BASE", 2022, "$.items[*].title")).contains("东南大学南谯引才工作站", "滁州上工大人工智能产业研究院",
				"滁州中关村发展协同创新中心");
		assertThat(entries("AGREEMENT", 2022, "$.items[*].title")).isEqualTo(List.of("与安徽科技学院框架协议"));
		assertThat(entries("TRAINING", 2022, "$.items[*].title")).isEqualTo(List.of("南谯—浦口人才培训班"));
		assertThat(entries("INDUSTRY", 2022, "$.items[*].values.industry.text")).contains("TEA", "CHRYSANTHEMUM",
				"MUSHROOM");
		assertThat(
				this.jdbc.sql("SELECT COUNT(*) FROM ledger_entry WHERE dated < '2023-01-01' AND status <> 'VERIFIED'")
					.query(Integer.class)
					.single())
			.isZero();
		assertThat(of("ledger_booking WHERE (late OR sign < 0) AND month < 202301")).isZero();
		assertThat(list(leader(Catalogue.LANGYA).get("/ledger/entries"), "$.items")).isEmpty();
	}

	@Test
	void scoresCountTheVerifiedEntriesOfLedgersAndOpenToThem() {
		InsideApi.Caller leader = leader(Catalogue.NANQIAO);
		MvcTestResult values = leader.get("/indicator-values/2022-12");
		assertThat(list(values, "$.indicators[?(@.code == 'B01')].district.actual")).isEqualTo(List.of(52));
		assertThat(list(values, "$.indicators[?(@.code == 'E01')].district.actual")).isEqualTo(List.of(2));
		assertThat(list(values, "$.indicators[?(@.code == 'E03')].district.actual")).isEqualTo(List.of(10_000_000));
		assertThat(list(values, "$.indicators[?(@.code == 'F01')].district.actual")).isEqualTo(List.of(10));

		Object december = list(leader.get("/inventories?year=2022"),
				"$.items[?(@.kind == 'MONTH' && @.month == '2022-12')].id")
			.getFirst();
		MvcTestResult score = leader.get("/inventories/" + december + "/scores/philips");
		assertThat(list(score, "$.items[?(@.indicator == 'B01')].source.ledgerMetric")).isEqualTo(List.of("ALL"));
		MvcTestResult figure = leader.get("/ledger/figures/TALENT/ALL?first=2022-01&last=2022-12&unit=philips");
		assertThat(number(figure, "$.total")).isEqualTo(7);
		assertThat(list(figure, "$.items[*].entry")).hasSize(7);
		assertThat(list(score, "$.items[?(@.indicator == 'B01')].actual")).isEqualTo(List.of(7));
	}

	private List<Object> entries(String kind, int year, String path) {
		return list(
				leader(Catalogue.NANQIAO).get(
						"/ledger/entries?kind=" + kind + "&limit=200&from=" + year + "-01-01&until=" + year + "-12-31"),
				path);
	}

}
