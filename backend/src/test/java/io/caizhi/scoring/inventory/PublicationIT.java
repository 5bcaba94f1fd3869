package io.caizhi.scoring.inventory;

import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

/**
 * How far officials see other units, by the publication rule of <em>their</em> scheme
 * (product §2), before and after publication.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class PublicationIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	@ParameterizedTest(name = "{0}: a town sees {1} of two towns, a department {2}")
	@CsvSource({ "OWN, 1, 0", "CATEGORY, 2, 0", "ALL, 2, 2" })
	void officialsSeeOthersAsFarAsTheRuleOfTheirSchemeAllows(String publication, int ofTown, int ofDepartment) {
		InventoryScene scene = new InventoryScene(this.mvc, this.jdbc);
		scene.planned(publication);
		scene.counted(scene.wuyi, OCTOBER, 90);
		scene.counted(scene.zhulong, OCTOBER, 20);
		InsideApi.Caller town = scene.as(Role.OFFICIAL, scene.wuyi.id());
		InsideApi.Caller department = scene.as(Role.OFFICIAL, scene.bureau);
		String absent = body(town.get("/inventories/0ABCDEFGHJKMN"));
		scene.hiring.close(OCTOBER);
		String id = this.inventories.run(scene.hiring.district(), InventoryKind.MONTH, OCTOBER, RunCause.ASKED)
			.id()
			.toString();

		for (InsideApi.Caller reader : List.of(town, department, scene.leader)) {
			assertThat(scene.seen(reader)).isEmpty();
			assertThat(body(reader.get("/inventories/" + id))).isEqualTo(absent);
			assertThat(body(reader.get(score(scene, id, scene.wuyi.id())))).isEqualTo(absent);
		}
		assertThat(scene.office.put("/inventories/" + id + "/publication", 1, "")).hasStatusOk();

		assertThat(places(town.get("/inventories/" + id))).hasSize(ofTown).contains(scene.code(scene.wuyi.id()));
		assertThat(places(department.get("/inventories/" + id))).hasSize(ofDepartment);
		assertThat(places(scene.leader.get("/inventories/" + id))).hasSize(2);
		assertThat(town.get(score(scene, id, scene.wuyi.id()))).hasStatusOk();
		assertThat(body(town.get(score(scene, id, scene.zhulong.id())))).isEqualTo(absent);
		assertThat(body(department.get(score(scene, id, scene.wuyi.id())))).isEqualTo(absent);
		assertThat(scene.leader.get(score(scene, id, scene.zhulong.id()))).hasStatusOk();
		assertThat(town.get("/inventories/" + id + "/changes")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(scene.as(Role.ENTERPRISE, scene.wuyi.id()).get(score(scene, id, scene.wuyi.id())))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private static List<String> places(MvcTestResult detail) {
		return InventoryScene.read(detail, "$.categories[*].places[*].unit.code");
	}

	private static String score(InventoryScene scene, String inventory, TenantId unit) {
		return "/inventories/" + inventory + "/scores/" + scene.code(unit);
	}

}
