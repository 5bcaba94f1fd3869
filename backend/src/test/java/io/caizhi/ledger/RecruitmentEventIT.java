package io.caizhi.ledger;

import java.time.Clock;

import io.caizhi.ledger.kind.StandardKinds;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/** Which recruitment events are offered to who reports a hire. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class RecruitmentEventIT {

	private static final String ON = "/ledger/events?hiredOn=";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private StandardKinds kinds;

	@Test
	void thoseVerifiedWithinAYearBeforeTheHireAreOfferedByNameAndDay() {
		LedgerScene scene = scene();
		LedgerScene elsewhere = scene();
		scene.verified(scene.wuyis, "EVENT", event("春季双选会", "2022-03-10"));
		scene.verified(scene.official(scene.zhulong, Rows.someone()), "EVENT", event("夜市招聘会", "2022-04-20"));
		scene.verified(scene.wuyis, "EVENT", event("去年的招聘会", "2021-03-09"));
		scene.submitted(scene.wuyis, "EVENT", event("还没核验", "2022-03-11"));
		elsewhere.verified(elsewhere.wuyis, "EVENT", event("别区的招聘会", "2022-03-12"));
		String changed = scene.verified(scene.wuyis, "EVENT", event("原来的名字", "2022-02-01"));
		assertThat(scene.wuyis.put(changed, 3, "{\"values\":" + event("改了的名字", "2020-02-01") + "}")).hasStatusOk();
		String gone = scene.verified(scene.wuyis, "EVENT", event("没办成", "2022-03-13"));
		assertThat(scene.office.put(gone + "/withdrawal", 3, "{\"comment\":\"没有举办\"}")).hasStatusOk();
		InsideApi.Caller reporter = reporter(scene);

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
		assertThat(scene.wuyis.get(ON + "2022-04-20")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private LedgerScene scene() {
		return new LedgerScene(this.mvc, this.jdbc, this.clock, this.kinds);
	}

	private InsideApi.Caller reporter(LedgerScene scene) {
		return new InsideApi(this.mvc, this.jdbc).as(Role.ENTERPRISE, scene.wuyi, Rows.someone());
	}

	private static String event(String name, String day) {
		return """
				{"name":{"text":"%s"},"form":{"text":"OTHER"},"enterprises":{"text":"12"},"heldOn":{"text":"%s"}}
				""".formatted(name, day);
	}

}
