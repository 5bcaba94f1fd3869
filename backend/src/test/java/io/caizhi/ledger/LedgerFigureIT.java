package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.Metric;
import io.caizhi.tenancy.Admitted;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/** What verified entries come to, and how a figure opens to them. */
class LedgerFigureIT extends InLedgers {

	private static final String CAMPUS = "/ledger/figures/EVENT/CAMPUS_ENTERPRISES?first=2022-01&last=2022-12";

	private static final Metric.Ledger ENTERPRISES = new Metric.Ledger("EVENT", "CAMPUS_ENTERPRISES");

	@Autowired
	private LedgerFigures figures;

	@Test
	void onlyWhatIsVerifiedAndMeetsTheConditionsCounts() {
		this.scene.verified(this.scene.wuyis, "EVENT", event("CAMPUS", "9", "2022-11-03"));
		this.scene.verified(this.scene.wuyis, "EVENT", event("NIGHT", "18", "2022-11-03"));
		this.scene.submitted(this.scene.wuyis, "EVENT", event("CAMPUS", "5", "2022-11-03"));
		this.scene.begun(this.scene.wuyis, "EVENT", event("CAMPUS", "6", "2022-11-03"));

		assertThat(sums(2022)).isEqualTo(Map.of(this.scene.wuyi, new BigDecimal("9")));
		assertThat(sums(2021)).isEmpty();
		assertThat(this.scene.office.get(CAMPUS)).bodyJson().isLenientlyEqualTo("""
				{"total":9,"months":[{"month":"2022-11","amount":9}],
				 "items":[{"title":"校园招聘会","dated":"2022-11-03","late":false,"amount":9}]}
				""");
	}

	@Test
	void aChangeTakesBackWhatCountedAndALateOneCountsInItsOwnMonth() {
		String entry = this.scene.verified(this.scene.wuyis, "EVENT", event("CAMPUS", "9", "2022-11-03"));
		this.clock.set(Instant.parse("2023-01-20T02:00:00Z"));

		assertThat(this.scene.other.put(entry, 3, "{\"values\":" + event("CAMPUS", "7", "2022-11-03") + "}"))
			.hasStatusOk();
		assertThat(sums(2023)).as("until the change is verified").isEmpty();
		assertThat(this.scene.other.put(entry + "/submission", 4, "")).hasStatusOk();
		assertThat(this.scene.office.put(entry + "/verification", 5, "{\"verified\":true}")).hasStatusOk();

		assertThat(sums(2022)).as("what closed stays").isEqualTo(Map.of(this.scene.wuyi, new BigDecimal("9")));
		assertThat(sums(2023)).isEqualTo(Map.of(this.scene.wuyi, new BigDecimal("-2")));
		assertThat(this.scene.office.get(CAMPUS.replace("2022-12", "2023-12"))).bodyJson().isLenientlyEqualTo("""
				{"total":7,"months":[{"month":"2022-11","amount":9},{"month":"2023-01","amount":-2}],
				 "items":[{"amount":9,"late":false,"version":3},{"amount":-9},{"amount":7,"late":true,"version":6}]}
				""");
	}

	@Test
	void aFigureOpensPageByPageAndItsTotalIsTheWhole() {
		for (int i = 1; i <= 3; i++) {
			this.scene.verified(this.scene.wuyis, "EVENT", event("CAMPUS", String.valueOf(i), "2022-11-03"));
		}

		String first = body(this.scene.wuyis.get(CAMPUS + "&limit=2"));
		String next = Json.read(first).path("next").asString();
		assertThat(this.scene.wuyis.get(CAMPUS + "&limit=2&after=" + next)).bodyJson()
			.isLenientlyEqualTo("{\"total\":6,\"items\":[{\"amount\":3}]}")
			.doesNotHavePath("$.next");
	}

	@Test
	void eachSeesWhatIsTheirs() {
		InsideApi.Caller zhulongs = this.scene.official(this.scene.zhulong, Rows.someone());
		String zhulong = this.jdbc.sql("SELECT code FROM tenant WHERE id = ?")
			.param(this.scene.zhulong.value())
			.query(String.class)
			.single();
		this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		this.scene.verified(zhulongs, "AGREEMENT", AGREEMENT);
		String all = "/ledger/figures/AGREEMENT/ALL?first=2022-01&last=2022-12";

		assertThat(this.scene.wuyis.get(all)).bodyJson().isLenientlyEqualTo("{\"total\":1}");
		assertThat(this.scene.leader.get(all)).bodyJson().isLenientlyEqualTo("{\"total\":2}");
		assertThat(this.scene.office.get(all + "&unit=" + zhulong)).bodyJson().isLenientlyEqualTo("{\"total\":1}");
		assertThat(this.scene.wuyis.get(all + "&unit=" + zhulong)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.office.get(all.replace("ALL", "NONE"))).hasStatus(HttpStatus.NOT_FOUND);
		LedgerScene elsewhere = anotherDistrict();
		assertThat(elsewhere.office.get(all)).bodyJson().isLenientlyEqualTo("{\"total\":0,\"items\":[]}");
	}

	@Test
	void whoIsCountedIsKeptFromLeaders() {
		this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", """
				{"person":{"text":"欧阳测试"},"institution":{"text":"滁州学院"},"jobTitle":{"text":"PROFESSOR"},
				 "employer":{"text":"滁州晨光"},"engagedOn":{"text":"2022-11-03"}}
				""");
		String professors = "/ledger/figures/VICE_PRESIDENT/PROFESSOR?first=2022-01&last=2022-12";

		assertThat(body(this.scene.wuyis.get(professors))).contains("欧阳测试");
		assertThat(body(this.scene.leader.get(professors))).contains("\"total\":1").doesNotContain("欧阳");
	}

	private Map<TenantId, BigDecimal> sums(int year) {
		return this.figures
			.sums(Admitted.office(this.scene.district, Rows.someone()).districtScope(), Set.of(ENTERPRISES),
					YearMonth.of(year, 1), YearMonth.of(year, 12))
			.getOrDefault(ENTERPRISES, Map.of());
	}

	private static String event(String form, String enterprises, String day) {
		return """
				{"name":{"text":"校园招聘会"},"form":{"text":"%s"},"enterprises":{"text":"%s"},"heldOn":{"text":"%s"}}
				""".formatted(form, enterprises, day);
	}

}
