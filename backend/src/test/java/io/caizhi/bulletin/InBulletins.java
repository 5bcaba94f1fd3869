package io.caizhi.bulletin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.scoring.inventory.PublishedScene;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A test of bulletins on an inventory published on the 24th of November 2022. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
abstract class InBulletins {

	protected static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	protected MockMvcTester mvc;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	protected Inventories inventories;

	@Autowired
	protected SetClock clock;

	protected PublishedScene scene;

	protected InsideApi.Caller office;

	protected InsideApi.Caller wuyi;

	protected InsideApi.Caller zhulong;

	protected String wuyiCode;

	protected String absent;

	private @Nullable String inventory;

	@BeforeEach
	void aPublishedInventory() {
		this.scene = new PublishedScene(this.mvc, this.jdbc, this.inventories, "ALL");
		this.office = this.scene.office();
		this.wuyi = this.scene.as(Role.OFFICIAL, this.scene.wuyi().id());
		this.zhulong = this.scene.as(Role.OFFICIAL, this.scene.zhulong().id());
		this.wuyiCode = this.scene.code(this.scene.wuyi().id());
		this.absent = text(this.wuyi.get("/bulletins/0ABCDEFGHJKMN"));
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	protected MvcTestResult drafted() {
		if (this.inventory == null) {
			this.inventory = this.scene.published();
		}
		return order(this.inventory);
	}

	protected MvcTestResult order(String inventory) {
		return this.office.post("/bulletins", "{\"inventory\":\"%s\"}".formatted(inventory));
	}

	protected MvcTestResult revise(String id, int version, String text, String by) {
		return this.office.put("/bulletins/" + id, version, form(text, by, this.wuyiCode));
	}

	protected static String form(String text, String by, String... addressees) {
		return JSON.writeValueAsString(Map.of("title", "通报", "acknowledgeBy", by, "blocks",
				List.of(Map.of("kind", "PARAGRAPH", "text", text)), "addressees", List.of(addressees)));
	}

	protected MvcTestResult publish(String id, int version) {
		return this.office.put("/bulletins/" + id + "/publication", version, "");
	}

	protected List<String> audited() {
		return this.scene.hiring().audited(this.scene.hiring().district().asTenant());
	}

	protected static String text(MvcTestResult answer) {
		byte[] body = answer.getResponse().getContentAsByteArray();
		if (String.valueOf(answer.getResponse().getContentType()).contains("wordprocessingml")) {
			try (XWPFWordExtractor extractor = new XWPFWordExtractor(
					new XWPFDocument(new ByteArrayInputStream(body)))) {
				return extractor.getText();
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		}
		return new String(body, StandardCharsets.UTF_8);
	}

	protected <T> T read(MvcTestResult answer, String at) {
		assertThat(answer.getResponse().getStatus()).as(text(answer)).isBetween(200, 201);
		return JsonPath.read(text(answer), at);
	}

	protected <T> T read(MvcTestResult answer, String at, int place) {
		return this.<List<T>>read(answer, at).get(place);
	}

}
