package io.caizhi.scoring.inventory;

import java.util.List;

import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.caizhi.scoring.inventory.InventoryScene.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Inventories and simulations take as many statements for many units as for few, which is
 * what keeps them fast on any machine.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, CountedStatements.class })
class InventoryScaleIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	private InventoryScene scene;

	@BeforeEach
	void aYear() {
		this.scene = new InventoryScene(this.mvc, this.jdbc);
		this.scene.planned("ALL");
		this.scene.counted(this.scene.wuyi, OCTOBER, 90);
	}

	@Test
	void anInventoryTakesAsManyForManyUnits() {
		List<String> few = CountedStatements.during(() -> assertThat(run().units()).isEqualTo(2));
		moreTowns();

		assertThat(CountedStatements.during(() -> assertThat(run().units()).isEqualTo(14))).hasSameSizeAs(few)
			.hasSizeLessThanOrEqualTo(18);
	}

	@Test
	void aSimulationTakesAsManyForManyUnits() {
		List<String> few = CountedStatements.during(this::simulate);
		moreTowns();

		assertThat(CountedStatements.during(this::simulate)).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(15);
	}

	private Inventory run() {
		return this.inventories.run(this.scene.hiring.district(), InventoryKind.MONTH, OCTOBER, RunCause.ASKED);
	}

	private void simulate() {
		assertThat(this.scene.office.post("/simulations", """
				{"kind":"MONTH","month":"2022-10","flips":true,"schemes":[{"category":"TOWN","items":[
				{"indicator":"A01","weight":50},{"indicator":"A02","weight":50}]}]}
				""")).hasStatusOk();
	}

	private void moreTowns() {
		for (int number = 0; number < 12; number++) {
			Town town = this.scene.hiring.town();
			this.scene.counted(town, OCTOBER, number);
		}
	}

}
