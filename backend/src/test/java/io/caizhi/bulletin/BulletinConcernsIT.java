package io.caizhi.bulletin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.scoring.inventory.PublishedScene;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.SetClock;
import io.caizhi.testing.ToldConcerns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Leaders are told of bulletins that units should have signed by now. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class BulletinConcernsIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	@Autowired
	private SetClock clock;

	private PublishedScene scene;

	private InsideApi.Caller wuyi;

	private InsideApi.Caller zhulong;

	@BeforeEach
	void aPublishedInventory() {
		this.scene = new PublishedScene(this.mvc, this.jdbc, this.inventories, "ALL");
		this.wuyi = this.scene.as(Role.OFFICIAL, this.scene.wuyi().id());
		this.zhulong = this.scene.as(Role.OFFICIAL, this.scene.zhulong().id());
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void fromTheDayAfterUntilTheLastUnitHasSigned() {
		PublishedScene elsewhere = new PublishedScene(this.mvc, this.jdbc, this.inventories, "ALL");
		String inventory = this.scene.published();
		String first = published(inventory, "2022-11-25");
		String second = published(inventory, "2022-11-25");
		published(inventory, "2022-12-25");
		acknowledged(this.wuyi, first);
		assertThat(told()).isEmpty();
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(1)));
		assertThat(told()).as("the day itself counts").isEmpty();

		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(2)));

		assertThat(told()).containsExactly("BULLETINS_UNSIGNED 2 2 /bulletins");
		assertThat(ToldConcerns.to(this.scene.office())).isEqualTo(told());
		assertThat(ToldConcerns.to(elsewhere.leader())).isEmpty();
		ToldConcerns.keptFrom(this.wuyi, this.zhulong, this.scene.as(Role.ENTERPRISE, this.scene.wuyi().id()));
		assertThat(elsewhere.leader().at(this.scene.hiring().district().asTenant()).get("/concerns"))
			.hasStatus(HttpStatus.NOT_FOUND);
		acknowledged(this.wuyi, second);
		assertThat(told()).containsExactly("BULLETINS_UNSIGNED 2 1 /bulletins");
		acknowledged(this.zhulong, first);
		assertThat(told()).containsExactly("BULLETINS_UNSIGNED 1 1 /bulletins");
		acknowledged(this.zhulong, second);
		assertThat(told()).isEmpty();
	}

	private List<String> told() {
		return ToldConcerns.to(this.scene.leader());
	}

	/** A bulletin to both towns. */
	private String published(String inventory, String by) {
		String id = Json
			.read(body(this.scene.office().post("/bulletins", "{\"inventory\":\"%s\"}".formatted(inventory))))
			.at("/bulletin/id")
			.asString();
		assertThat(this.scene.office()
			.put("/bulletins/" + id, 1,
					"""
							{"title":"通报","acknowledgeBy":"%s","blocks":[{"kind":"PARAGRAPH","text":"正文。"}],"addressees":["%s","%s"]}
							"""
						.formatted(by, this.scene.code(this.scene.wuyi().id()),
								this.scene.code(this.scene.zhulong().id()))))
			.hasStatusOk();
		assertThat(this.scene.office().put("/bulletins/" + id + "/publication", 2, "")).hasStatusOk();
		return id;
	}

	private static void acknowledged(InsideApi.Caller official, String id) {
		assertThat(official.put("/bulletins/" + id + "/acknowledgement", 0, UUID.randomUUID().toString(),
				"{\"name\":\"林晓\"}"))
			.hasStatusOk();
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
