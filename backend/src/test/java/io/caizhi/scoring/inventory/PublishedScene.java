package io.caizhi.scoring.inventory;

import java.time.YearMonth;

import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A district whose inventory of October 2022 is published, for what is built upon it:
 * Wuyi has 90 of the 83.28767… hires that were due and is ahead, Zhulong has 20 and is
 * far behind; nobody reported any agreement.
 */
public final class PublishedScene {

	public static final YearMonth OCTOBER = InventoryScene.OCTOBER;

	private final JdbcClient jdbc;

	private final InventoryScene scene;

	private final Inventories inventories;

	/**
	 * @param publication how far units see others, such as {@code ALL}
	 */
	public PublishedScene(MockMvcTester mvc, JdbcClient jdbc, Inventories inventories, String publication) {
		this.jdbc = jdbc;
		this.scene = new InventoryScene(mvc, jdbc);
		this.inventories = inventories;
		this.scene.planned(publication);
		this.scene.counted(this.scene.wuyi, OCTOBER, 90);
		this.scene.counted(this.scene.zhulong, OCTOBER, 20);
		this.scene.hiring.close(OCTOBER);
	}

	/** Runs October's inventory and publishes it. */
	public String published() {
		String id = computed();
		assertThat(office().put("/inventories/" + id + "/publication", 1, "")).hasStatusOk();
		return id;
	}

	/** Runs October's inventory. */
	public String computed() {
		return this.inventories.run(hiring().district(), InventoryKind.MONTH, OCTOBER, RunCause.ASKED).id().toString();
	}

	/**
	 * Counts otherwise in October what was counted, and publishes the version that
	 * corrects it.
	 */
	public String corrected(Town town, int persons) {
		this.jdbc.sql("UPDATE unit_summary SET counted = :persons, changes = changes + 1 WHERE tenant_id = :unit")
			.param("persons", persons)
			.param("unit", town.id().value())
			.update();
		return published();
	}

	public HiringScene hiring() {
		return this.scene.hiring;
	}

	public Town wuyi() {
		return this.scene.wuyi;
	}

	public Town zhulong() {
		return this.scene.zhulong;
	}

	public InsideApi.Caller office() {
		return this.scene.office;
	}

	public InsideApi.Caller leader() {
		return this.scene.leader;
	}

	public InsideApi.Caller as(Role role, TenantId unit) {
		return this.scene.as(role, unit);
	}

	public String code(TenantId unit) {
		return this.scene.code(unit);
	}

}
