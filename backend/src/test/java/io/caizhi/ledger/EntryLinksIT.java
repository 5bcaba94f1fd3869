package io.caizhi.ledger;

import java.time.Instant;

import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/** Entries show what they name and what names them, and are warned of before they end. */
class EntryLinksIT extends InLedgers {

	@Test
	void aProjectShowsItsPartnersAndItsMoneyByDate() {
		String project = this.scene.verified(this.scene.wuyis, "PROJECT", """
				{"name":{"text":"磷酸铁锂电池回收"},"level":{"text":"MUNICIPAL"},"scheme":{"text":"OPEN_CALL"},
				 "holder":{"text":"中试基地"},"amount":{"text":"10000000"},"approvedOn":{"text":"2022-04-20"}}
				""");
		String partner = this.scene.begun(this.scene.wuyis, "PROJECT_PARTNER",
				"{\"project\":{\"text\":\"%s\"},\"partner\":{\"text\":\"安徽科技学院\"},\"joinedOn\":{\"text\":\"2022-05-09\"}}"
					.formatted(id(project)));
		this.scene.verified(this.scene.wuyis, "PROJECT_FUNDING", money(project, "中试线建设", "3000000", "2022-08-22"));
		this.scene.verified(this.scene.wuyis, "PROJECT_FUNDING", money(project, "首期研发", "4000000.5", "2022-05-16"));
		this.scene.submitted(this.scene.wuyis, "PROJECT_FUNDING", money(project, "企业配套", "7", "2022-11-10"));
		String mistaken = this.scene.begun(this.scene.wuyis, "PROJECT_FUNDING", money(project, "误", "1", "2022-01-01"));
		assertThat(this.scene.wuyis.put(mistaken + "/withdrawal", 1, "{\"comment\":\"误建\"}")).hasStatusOk();

		assertThat(this.scene.leader.get(project + "/links")).bodyJson().isLenientlyEqualTo("""
				{"names":[],"namedBy":[
				 {"kind":"PROJECT_FUNDING","field":"project","sums":[{"field":"amount","amount":7000000.5}],
				  "entries":[{"title":"首期研发"},{"title":"中试线建设"},{"title":"企业配套","status":"SUBMITTED"}]},
				 {"kind":"PROJECT_PARTNER","entries":[{"title":"安徽科技学院","status":"DRAFT"}],"sums":[]}]}
				""");
		assertThat(this.scene.wuyis.get(partner + "/links")).bodyJson()
			.isLenientlyEqualTo(
					"{\"names\":[{\"field\":\"project\",\"entry\":{\"title\":\"磷酸铁锂电池回收\"}}],\"namedBy\":[]}");
		assertThat(this.scene.official(this.scene.zhulong, Rows.someone()).get(project + "/links"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void anAgreementShowsItsVisitsAndInternsAndLeadersReadNoName() {
		String agreement = this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		this.scene.begun(this.scene.wuyis, "VISIT", """
				{"topic":{"text":"对接会"},"expert":{"text":"欧阳测试"},"agreement":{"text":"%s"},
				 "experts":{"text":"6"},"visitedOn":{"text":"2022-11-10"}}
				""".formatted(id(agreement)));
		this.scene.verified(this.scene.wuyis, "INTERNSHIP", """
				{"name":{"text":"秋季实习"},"agreement":{"text":"%s"},"employer":{"text":"晨光电子"},
				 "interns":{"text":"28"},"stayed":{"text":"9"},"beganOn":{"text":"2022-11-07"}}
				""".formatted(id(agreement)));

		assertThat(this.scene.wuyis.get(agreement + "/links")).bodyJson()
			.isLenientlyEqualTo(
					"""
							{"namedBy":[{"kind":"INTERNSHIP","sums":[{"field":"interns","amount":28},{"field":"stayed","amount":9}]},
							 {"kind":"VISIT","sums":[{"field":"experts","amount":0}]}]}
							""");
		assertThat(body(this.scene.wuyis.get(agreement + "/links"))).contains("欧阳测试");
		assertThat(body(this.scene.leader.get(agreement + "/links"))).doesNotContain("欧阳");
	}

	@Test
	void whatIsAboutToEndWaitsForTheUnitUntilItIsRenewed() {
		InsideApi.Caller official = this.scene.wuyis;
		String entry = this.scene.verified(official, "AGREEMENT",
				AGREEMENT.replace("\"signedOn\"", "\"endsOn\":{\"text\":\"2023-01-10\"},\"signedOn\""));

		assertThat(body(official.get("/notices"))).contains("TERMS_ENDING", "/ledger?ending=true", "\"overdue\":0");
		assertThat(body(this.scene.leader.get("/notices"))).doesNotContain("TERMS_ENDING");
		this.clock.set(Instant.parse("2023-01-11T02:00:00Z"));
		assertThat(body(official.get("/notices"))).contains("TERMS_ENDING", "\"overdue\":1");
		String renewed = "{\"values\":"
				+ AGREEMENT.replace("\"signedOn\"", "\"endsOn\":{\"text\":\"2024-01-10\"},\"signedOn\"") + "}";
		assertThat(official.put(entry, 3, renewed)).hasStatusOk();
		assertThat(body(official.get("/notices"))).doesNotContain("TERMS_ENDING");
	}

	@Test
	void aFieldMayNameAnyUnitOfTheDistrict() {
		assertThat(this.scene.wuyis.get("/ledger/units")).bodyJson()
			.hasPathSatisfying("$.items.length()", (count) -> count.assertThat().isEqualTo(2))
			.hasPathSatisfying("$.items[0].name", (name) -> name.assertThat().isNotNull());
	}

	private static String money(String project, String purpose, String amount, String day) {
		return """
				{"project":{"text":"%s"},"purpose":{"text":"%s"},"source":{"text":"PROVINCE"},"amount":{"text":"%s"},
				 "paidOn":{"text":"%s"}}
				""".formatted(id(project), purpose, amount, day);
	}

	private static String id(String path) {
		return path.substring(ENTRIES.length() + 1);
	}

}
