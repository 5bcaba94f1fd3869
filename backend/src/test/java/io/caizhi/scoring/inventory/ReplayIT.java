package io.caizhi.scoring.inventory;

import java.util.List;

import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.scoring.inventory.InventoryScene.OCTOBER;
import static io.caizhi.scoring.inventory.InventoryScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/** A past year is replayed under next year's draft, and nobody else learns of it. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ReplayIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	private InventoryScene scene;

	private String past = "";

	private String next = "";

	@BeforeEach
	void aPublishedYearAndADraft() {
		this.scene = new InventoryScene(this.mvc, this.jdbc);
		this.scene.planned("ALL");
		this.scene.counted(this.scene.wuyi, OCTOBER, 90);
		this.scene.counted(this.scene.zhulong, OCTOBER, 20);
		this.scene.hiring.close(OCTOBER);
		this.past = this.inventories.run(this.scene.hiring.district(), InventoryKind.MONTH, OCTOBER, RunCause.ASKED)
			.id()
			.toString();
		assertThat(this.scene.office.put("/inventories/" + this.past + "/publication", 1, "")).hasStatusOk();
		this.next = this.scene.drafted(2023);
		this.scene.added(this.next);
		scheme();
	}

	@Test
	void theDraftJudgesThePastYearAndWhatItDidNotHaveIsSpread() {
		List<String> before = this.scene.hiring.stored();

		MvcTestResult replayed = replay("");

		// A01 alone applies: 90 of 83.29 is reached by one town and not by the other
		assertThat(InventoryScene.<List<Number>>read(replayed, "$.categories[0].units[*].totalAfter"))
			.extracting(Number::doubleValue)
			.containsExactly(100.0, 0.0);
		assertThat(InventoryScene.<List<Number>>read(replayed, "$.categories[0].units[*].totalBefore"))
			.extracting(Number::doubleValue)
			.containsExactly(60.0, 14.41);
		assertThat(InventoryScene.<List<String>>read(replayed, "$.categories[0].units[0].items[*].indicator"))
			.contains("A01");
		assertThat(this.scene.hiring.stored()).isEqualTo(before);
		assertThat(this.scene.leader.get(this.next)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.leader.post("/simulations", order(""))).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void otherTargetsAndFiguresAreTriedWithIt() {
		MvcTestResult replayed = replay("""
				,"targets":[{"unit":"%1$s","indicator":"A01","target":10}],
				"figures":[{"unit":"%2$s","indicator":"A01","actual":0}]
				""".formatted(this.scene.code(this.scene.zhulong.id()), this.scene.code(this.scene.wuyi.id())));

		assertThat(InventoryScene.<List<String>>read(replayed, "$.categories[0].units[*].code"))
			.containsExactly(this.scene.code(this.scene.zhulong.id()), this.scene.code(this.scene.wuyi.id()));
		assertThat(InventoryScene.<List<Integer>>read(replayed, "$.categories[0].units[*].rise")).containsExactly(1,
				-1);
	}

	private MvcTestResult replay(String more) {
		return this.scene.office.post("/simulations", order(more));
	}

	private String order(String more) {
		return """
				{"inventory":"%s","flips":true,"schemes":[{"category":"TOWN","draftOf":"%s"}]%s}
				""".formatted(this.past, this.next.substring("/plans/".length()), more);
	}

	/** All or nothing, most of it for what the past year did not have. */
	private void scheme() {
		assertThat(this.scene.office.put(this.next + "/schemes/TOWN/draft", 0, """
				{"items":[{"indicator":"A01","weight":20,"rule":{"rule":"ALL_OR_NOTHING"}},
				{"indicator":"A03","weight":80,"rule":{"rule":"ALL_OR_NOTHING"}}],"bonusCap":5,"bonuses":[],
				"deductions":[],"vetoes":[],"grades":[],"publication":"ALL","difficulty":[]}
				""")).hasStatusOk();
	}

}
