package io.caizhi.ledger;

import java.util.List;

import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/** What stays within the district, such as the titles of national programmes, does. */
class WithinTheDistrictIT extends InLedgers {

	private static final String PROGRAMME = "国家级人才计划";

	private static final String TALENT = """
			{"person":{"text":"欧阳测试"},"category":{"text":"NATIONAL"},"level":{"text":"B"},
			 "catalogue":{"text":"滁州市高层次人才分类目录"},"catalogueVersion":{"text":"2021版"},"issuingCity":{"text":"滁州市"},
			 "engagement":{"text":"FLEXIBLE"},"programme":{"text":"%s"},"employer":{"text":"晨光电子"},
			 "introducedOn":{"text":"2022-11-07"}}
			""".formatted(PROGRAMME);

	@Test
	void nobodyElsewhereFindsAWordOfIt() {
		LedgerScene elsewhere = anotherDistrict();
		String entry = this.scene.verified(this.scene.wuyis, "TALENT", TALENT);
		String figure = "/ledger/figures/TALENT/NATIONAL?first=2022-01&last=2022-12";

		assertThat(body(this.scene.leader.get(entry))).as("within the district").contains(PROGRAMME);
		assertThat(body(this.scene.leader.get(figure))).contains("\"total\":1").doesNotContain(PROGRAMME);
		String export = ENTRIES + "/exports?kind=TALENT";
		for (InsideApi.Caller reader : List.of(this.scene.office, this.scene.leader, this.scene.wuyis)) {
			assertThat(body(reader.post(export, "{\"format\":\"CSV\",\"purpose\":\"CHECKING\"}"))).contains(PROGRAMME);
			assertThat(body(reader.post(export, "{\"format\":\"CSV\",\"purpose\":\"REPORTING\"}"))).as("handed up")
				.contains("人才类别")
				.doesNotContain(PROGRAMME, "入选计划");
		}
		for (InsideApi.Caller stranger : List.of(elsewhere.office, elsewhere.leader, elsewhere.wuyis,
				this.scene.official(this.scene.zhulong, Rows.someone()))) {
			for (String part : List.of("", "/versions", "/links", "/evidence", "/hires")) {
				assertThat(stranger.get(entry + part)).hasStatus(HttpStatus.NOT_FOUND);
			}
			assertThat(body(stranger.get(ENTRIES))).contains("\"items\":[]");
			assertThat(body(stranger.get(figure))).contains("\"total\":0");
			assertThat(body(stranger.get("/notices"))).doesNotContain(PROGRAMME);
		}
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE details LIKE ?")
			.param("%" + PROGRAMME + "%")
			.query(Integer.class)
			.single()).isZero();
	}

}
