package io.caizhi.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.caizhi.kernel.TenantId;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Districts and their units over HTTP and the real database. */
class UnitApiIT extends TenancyScene {

	@Test
	void theOfficeMakesAUnitThatWaitsForKeycloak() {
		MvcTestResult made = this.office.post("/units",
				"{\"code\":\"wuyi\",\"name\":\"乌衣镇\",\"category\":\"TOWN\",\"validFrom\":\"2022-01-01\"}");

		assertThat(made).hasStatus(201)
			.hasHeader("ETag", "\"1\"")
			.hasHeader("Location", "/api/tenants/" + this.office.alias() + "/units/wuyi")
			.bodyJson()
			.isLenientlyEqualTo("""
					{"code":"wuyi","alias":"%s-wuyi","name":"乌衣镇","category":"TOWN","categorySince":"2022-01-01",
					 "status":"PROVISIONING","version":1,"actions":["rename","changeCategory","inviteOfficial"]}
					""".formatted(this.office.alias()));
		assertThat(this.leader.get("/units")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[0].actions")
			.isEqualTo(List.of());
		assertThat(auditOf("unit.created")).isEqualTo(1);
	}

	@Test
	void aCodeIsTakenOnceHoweverManyAskAtOnce() throws Exception {
		String body = "{\"code\":\"wuyi\",\"name\":\"乌衣镇\",\"category\":\"TOWN\"}";
		List<Integer> statuses = atOnce(6, () -> this.office.post("/units", body).getResponse().getStatus());

		assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
		assertThat(this.office.post("/units", body)).hasStatus(409)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("unit.code-taken");
		assertThat(auditOf("unit.created")).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM unit_category WHERE district_id = ?")
			.param(this.district.value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void wrongFieldsAreNamed() {
		assertThat(this.office.post("/units", "{\"code\":\"Wu-Yi\",\"name\":\"x\",\"category\":\"TOWN\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[*].code")
			.asArray()
			.contains("tenant-code");
		assertThat(this.office.post("/units",
				"{\"code\":\"wuyi\",\"name\":\"乌衣镇\",\"category\":\"TOWN\",\"validFrom\":\"2199-01-01\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("category-not-begun");
		assertThat(this.office.post("/members", "{\"name\":\"<b>\",\"email\":\"a@b.example\",\"role\":\"OFFICE\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].where")
			.isEqualTo("/name");
		assertThat(this.office.post("/members", "{\"name\":\"李敏\",\"email\":\"李@b.example\",\"role\":\"OFFICE\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("email");
		assertThat(this.office.post("/members", "{\"name\":\"李敏\",\"email\":\"a@b.example\",\"role\":\"OFFICIAL\"}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("district-role");
	}

	@Test
	void aUnitIsRenamedByTheVersionSeen() {
		TenantId unit = this.rows.unit(this.district);
		String code = categorised(unit);

		assertThat(this.office.put("/units/" + code + "/name", 1, "{\"name\":\"新名\"}")).hasStatusOk()
			.hasHeader("ETag", "\"2\"")
			.bodyJson()
			.extractingPath("$.name")
			.isEqualTo("新名");
		assertThat(this.office.put("/units/" + code + "/name", 1, "{\"name\":\"晚了\"}")).hasStatus(412);
		assertThat(this.leader.put("/units/" + code + "/name", 2, "{\"name\":\"不许\"}")).hasStatus(403);
		assertThat(this.office.get("/units/" + code)).bodyJson().extractingPath("$.name").isEqualTo("新名");
		assertThat(auditOf("unit.renamed")).isEqualTo(1);
	}

	@Test
	void aCategoryChangesFromADayOn() {
		String code = categorised(this.rows.unit(this.district));
		String path = "/units/" + code + "/category";

		assertThat(this.office.put(path, 1, "{\"category\":\"PARK\",\"validFrom\":\"2023-07-01\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"category\":\"PARK\",\"categorySince\":\"2023-07-01\",\"version\":2}");
		assertThat(this.office.put(path, 2, "{\"category\":\"TOWN\",\"validFrom\":\"2023-06-30\"}")).hasStatus(422);
		assertThat(this.office.put(path, 1, "{\"category\":\"TOWN\",\"validFrom\":\"2024-01-01\"}")).hasStatus(412);
		assertThat(this.office.put(path, 2, "{\"category\":\"PLATFORM\",\"validFrom\":\"2023-07-01\"}")).hasStatusOk();
		assertThat(this.jdbc.sql("SELECT category FROM unit_category WHERE district_id = ? ORDER BY valid_from")
			.param(this.district.value())
			.query(String.class)
			.list()).containsExactly("TOWN", "PLATFORM");
		assertThat(auditOf("unit.category-changed")).isEqualTo(2);
	}

	@Test
	void aSuspendedUnitIsClosedAtOnceAndOpensAgain() {
		TenantId unit = this.rows.unit(this.district);
		String code = categorised(unit);
		InsideApi.Caller official = this.api.as(Role.OFFICIAL, unit, Rows.someone());
		assertThat(official.get("/enterprises")).hasStatusOk();

		assertThat(this.office.put("/units/" + code + "/suspension", 1, "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.actions")
			.isEqualTo(List.of("rename", "changeCategory", "reopen"));
		assertThat(official.get("/enterprises")).hasStatus(404);
		assertThat(official.post("/enterprises", "{}")).hasStatus(404);
		assertThat(this.office.put("/units/" + code + "/suspension", 2, "")).hasStatus(409);
		assertThat(this.office.post("/units/" + code + "/officials", "{\"name\":\"张伟\",\"email\":\"z@b.example\"}"))
			.hasStatus(409);

		assertThat(this.office.delete("/units/" + code + "/suspension", 2)).hasStatusOk();
		assertThat(official.get("/enterprises")).hasStatusOk();
		assertThat(this.office.delete("/units/" + code + "/suspension", 3)).hasStatus(409);
		assertThat(auditOf("unit.suspended")).isEqualTo(1);
		assertThat(auditOf("unit.reopened")).isEqualTo(1);
	}

	@Test
	void aUnitOfAnotherDistrictIsNotThere() {
		String foreign = categorised(this.rows.unit(this.rows.district(Instant.now())));

		assertThat(this.office.get("/units/" + foreign)).hasStatus(404);
		assertThat(this.office.get("/units/none")).hasStatus(404);
		assertThat(this.office.put("/units/" + foreign + "/name", 1, "{\"name\":\"夺来\"}")).hasStatus(404);
		assertThat(this.office.put("/units/" + foreign + "/suspension", 1, "")).hasStatus(404);
		assertThat(this.office.get("/units/" + foreign + "/officials")).hasStatus(404);
		assertThat(this.office.post("/units/" + foreign + "/officials", "{\"name\":\"张伟\",\"email\":\"z@b.example\"}"))
			.hasStatus(404);
		assertThat(this.office.get("/units")).bodyJson().extractingPath("$.items").isEqualTo(List.of());
	}

	@Test
	void theOperatorMakesADistrictWithTheFirstOfItsOffice() throws Exception {
		String code = "d" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
		String body = "{\"code\":\"%s\",\"name\":\"测试区\",\"office\":{\"name\":\"李敏\",\"email\":\"%s\"}}".formatted(code,
				address());
		List<Integer> statuses = atOnce(4,
				() -> asOperator(HttpMethod.POST, "/api/districts", body).getResponse().getStatus());

		assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
		assertThat(asOperator(HttpMethod.GET, "/api/districts/" + code, null)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"{\"code\":\"%s\",\"alias\":\"%s\",\"name\":\"测试区\",\"status\":\"PROVISIONING\",\"version\":1}"
						.formatted(code, code));
		assertThat(this.jdbc.sql("""
				SELECT m.role FROM member m JOIN tenant t ON t.id = m.tenant_id WHERE t.alias = ?
				""").param(code).query(String.class).list()).containsExactly("OFFICE");
		assertThat(asOperator(HttpMethod.GET, "/api/districts/none", null)).hasStatus(404);
		assertThat(asOperator(HttpMethod.POST, "/api/districts",
				"{\"code\":\"x2\",\"name\":\"测试区\",\"office\":{\"name\":\"a;b\",\"email\":\"a@b.example\"}}"))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].where")
			.isEqualTo("/office/name");
	}

	@Test
	void districtsComeInPages() {
		for (int number = 0; number < 3; number++) {
			this.rows.district(Instant.now());
		}
		String next = json(asOperator(HttpMethod.GET, "/api/districts?limit=2", null), "$.next");

		assertThat(asOperator(HttpMethod.GET, "/api/districts?limit=2&after=" + next, null)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items.length()")
			.isEqualTo(2);
		assertThat(asOperator(HttpMethod.GET, "/api/districts?after=no", null)).hasStatus(422);
	}

	@Test
	void unitsAreInOrderOfCategoryAndCode() {
		for (String[] unit : new String[][] { { "zz", "TOWN" }, { "aa", "PLATFORM" }, { "mm", "DEPARTMENT" },
				{ "bb", "TOWN" } }) {
			assertThat(this.office.post("/units",
					"{\"code\":\"%s\",\"name\":\"单位\",\"category\":\"%s\"}".formatted(unit[0], unit[1])))
				.hasStatus(201);
		}
		Member member = Admitted.office(this.district, this.officeSubject);

		assertThat(this.units.all(member.districtScope())).extracting(Unit::code)
			.containsExactly("mm", "bb", "zz", "aa");
		assertThat(this.units.find(member.districtScope(), "bb").category()).isEqualTo(UnitCategory.TOWN);
	}

}
