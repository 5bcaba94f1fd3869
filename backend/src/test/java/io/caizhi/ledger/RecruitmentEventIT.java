package io.caizhi.ledger;

import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/** Which recruitment events are offered to who reports a hire. */
class RecruitmentEventIT extends InLedgers {

	private static final String ON = "/ledger/events?hiredOn=";

	@Test
	void thoseVerifiedWithinAYearBeforeTheHireAreOfferedByNameAndDay() {
		LedgerScene elsewhere = anotherDistrict();
		this.scene.verified(this.scene.wuyis, "EVENT", event("春季双选会", "2022-03-10"));
		this.scene.verified(this.scene.official(this.scene.zhulong, Rows.someone()), "EVENT",
				event("夜市招聘会", "2022-04-20"));
		this.scene.verified(this.scene.wuyis, "EVENT", event("去年的招聘会", "2021-03-09"));
		this.scene.submitted(this.scene.wuyis, "EVENT", event("还没核验", "2022-03-11"));
		elsewhere.verified(elsewhere.wuyis, "EVENT", event("别区的招聘会", "2022-03-12"));
		String changed = this.scene.verified(this.scene.wuyis, "EVENT", event("原来的名字", "2022-02-01"));
		assertThat(this.scene.wuyis.put(changed, 3, "{\"values\":" + event("改了的名字", "2020-02-01") + "}")).hasStatusOk();
		String gone = this.scene.verified(this.scene.wuyis, "EVENT", event("没办成", "2022-03-13"));
		assertThat(this.scene.office.put(gone + "/withdrawal", 3, "{\"comment\":\"没有举办\"}")).hasStatusOk();
		InsideApi.Caller reporter = this.scene.reporter();

		assertThat(reporter.get(ON + "2022-04-20")).bodyJson().isStrictlyEqualTo("""
				{"items":[{"name":"夜市招聘会","day":"2022-04-20"},{"name":"春季双选会","day":"2022-03-10"},
				 {"name":"原来的名字","day":"2022-02-01"}]}
				""");
		assertThat(body(reporter.get(ON + "2022-04-19"))).contains("春季双选会").doesNotContain("夜市");
		assertThat(body(reporter.get(ON + "2022-03-08"))).contains("去年的招聘会").doesNotContain("春季");
		assertThat(body(reporter.get(ON + "2023-03-10"))).doesNotContain("春季双选会").contains("夜市");
		for (String odd : new String[] { "0001-01-01", "9999-12-31", "-999999999-01-01" }) {
			assertThat(reporter.get(ON + odd)).as(odd).hasStatusOk();
		}
		assertThat(reporter.get(ON + "gestern")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.scene.wuyis.get(ON + "2022-04-20")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private static String event(String name, String day) {
		return """
				{"name":{"text":"%s"},"form":{"text":"OTHER"},"enterprises":{"text":"12"},"heldOn":{"text":"%s"}}
				""".formatted(name, day);
	}

}
