package io.caizhi.supervision;

import java.util.UUID;

import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What replies to supervision notices cost. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ReplyBurdenIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	private SupervisionScene scene;

	@BeforeEach
	void aDistrict() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.scene = new SupervisionScene(this.mvc, this.jdbc);
	}

	@Test
	void aReplyIsOneTextAndItsReplayNothingMore() {
		String notice = this.scene.demanded(this.scene.wuyi.id(), "2022-12-15");
		String key = UUID.randomUUID().toString();
		for (int time = 0; time < 2; time++) {
			assertThat(this.scene.wuyis.put(notice + "/reply", 1, key, "{\"text\":\"已与企业对接，本月底前补报。\"}")).hasStatusOk();
		}

		assertThat(this.scene.wuyis.get("/burden?month=2022-11")).bodyJson().isLenientlyEqualTo("""
				{"total":{"records":1,"typed":1,"prefilled":0,"imported":0},"forms":[{"form":"REPLY","typed":1}]}
				""");
		assertThat(this.scene.zhulongs.get("/burden?month=2022-11")).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"records\":0},\"forms\":[]}");
	}

}
