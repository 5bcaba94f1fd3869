package io.caizhi.hiring;

import java.util.Map;

import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** How many enterprises have come how far with a month. */
@AutoConfigureMockMvc
class WorklistCountIT extends ReturnScenario {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void eachEnterpriseOfTheUnitCountsOnceAndThoseOfOthersNever() {
		submit(this.firm, add(this.firm, workers(1)).version());
		add(this.scene.firm(this.town), workers(1));
		this.scene.firm(this.town);
		this.scene.firm(this.town);
		this.scene.firm(this.scene.town());
		InsideApi.Caller official = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICIAL, this.town.id(),
				this.town.official().subject());

		assertThat(official.get("/returns/counts?month=2022-11")).bodyJson()
			.isLenientlyEqualTo("{\"waiting\":1,\"ofMonth\":{\"ABSENT\":2,\"DRAFT\":1,\"SUBMITTED\":1}}");
		assertThat(official.get("/returns/counts?month=2022-10")).bodyJson()
			.extractingPath("$.ofMonth")
			.asMap()
			.containsExactly(Map.entry("ABSENT", 4));
		assertThat(official.get("/returns/counts")).bodyJson().doesNotHavePath("$.ofMonth");
		assertThat(official.get("/returns/counts?month=2022-13")).hasStatus(HttpStatus.BAD_REQUEST);
	}

}
