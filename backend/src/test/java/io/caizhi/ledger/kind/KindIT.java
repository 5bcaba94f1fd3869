package io.caizhi.ledger.kind;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Every district has the standard kinds, and its office adds and revises kinds. */
@DatabaseTest
@AutoConfigureMockMvc
class KindIT {

	private static final String KINDS = "/ledger/kinds";

	private static final String CONTENT = """
			{"name":"创新创业大赛","dimension":"DEVELOP","title":"name","date":"heldOn","retired":false,"fields":[
			 {"code":"name","name":"名称","type":"TEXT","privacy":"PUBLIC","required":true},
			 {"code":"heldOn","name":"日期","type":"DATE","privacy":"PUBLIC","required":true}%s]}
			""";

	private static final String PRIZE = """
			,{"code":"prize","name":"奖金","type":"MONEY","privacy":"PUBLIC","required":true,"min":0}
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StandardKinds standard;

	private InsideApi api;

	private DistrictId district;

	private InsideApi.Caller office;

	private InsideApi.Caller wuyi;

	@BeforeEach
	void begin() {
		Rows rows = new Rows(this.jdbc);
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.district = rows.district(Instant.now());
		this.office = this.api.as(Role.OFFICE, this.district.asTenant(), Rows.someone());
		TenantId unit = rows.unit(this.district);
		this.jdbc.sql(
				"INSERT INTO unit_category (tenant_id, valid_from, district_id, category) VALUES (?, '2020-01-01', ?, 'TOWN')")
			.params(unit.value(), this.district.value())
			.update();
		this.wuyi = this.api.as(Role.OFFICIAL, unit, Rows.someone());
	}

	@Test
	void anOlderDistrictGetsTheKindsThatItLacksOnceAndKeepsItsOwn() {
		assertThat(this.office.post(KINDS, "{\"code\":\"TALENT\",\"content\":" + CONTENT.formatted("") + "}"))
			.hasStatus(HttpStatus.CREATED);

		this.standard.catchUp();
		this.standard.catchUp();

		assertThat(this.wuyi.get(KINDS)).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.items.length()", (count) -> count.assertThat().isEqualTo(StandardKinds.all().size()));
		assertThat(this.wuyi.get(KINDS + "/TALENT")).bodyJson()
			.isLenientlyEqualTo("{\"content\":{\"name\":\"创新创业大赛\"}}");
	}

	@Test
	void whatAReleaseBringsAnewBecomesTheNextVersionOnceAndNotAgainByAnOlderNode() {
		DistrictId newer = new Rows(this.jdbc).district(Instant.now());
		this.standard.give(newer);
		String brought = this.jdbc
			.sql("SELECT content FROM ledger_kind_version WHERE tenant_id = ? AND code = 'TALENT' AND version = 1")
			.param(newer.value())
			.query(String.class)
			.single();
		this.jdbc.sql("INSERT INTO ledger_kind (tenant_id, code, version) VALUES (?, 'TALENT', 1)")
			.param(this.district.value())
			.update();
		this.jdbc.sql("""
				INSERT INTO ledger_kind_version (tenant_id, code, version, content, revised_at)
				VALUES (?, 'TALENT', 1, ?, '2022-01-01')
				""")
			.params(this.district.value(),
					brought.replaceFirst(",\\{\"code\":\"FLEXIBLE\",\"name\":\"柔性引进人才\".*?\\}\\]\\}", ""))
			.update();
		assertThat(this.wuyi.get(KINDS + "/TALENT")).bodyJson()
			.hasPathSatisfying("$.content.metrics.length()", (count) -> count.assertThat().isEqualTo(2));

		this.standard.catchUp();
		this.standard.catchUp();

		assertThat(versions("TALENT")).isEqualTo(2);
		assertThat(content("TALENT", 2)).isEqualTo(brought);
		assertThat(this.wuyi.get(KINDS + "/TALENT")).bodyJson()
			.isLenientlyEqualTo("{\"version\":2}")
			.hasPathSatisfying("$.content.metrics.length()", (count) -> count.assertThat().isEqualTo(3));

		this.jdbc.sql("""
				INSERT INTO ledger_kind_version (tenant_id, code, version, content, revised_at)
				VALUES (?, 'TALENT', 3, ?, '2030-01-01')
				""").params(this.district.value(), content("TALENT", 1)).update();
		this.jdbc.sql("UPDATE ledger_kind SET version = 3 WHERE tenant_id = ? AND code = 'TALENT'")
			.param(this.district.value())
			.update();
		this.standard.catchUp();
		assertThat(versions("TALENT")).as("a newer release has been here").isEqualTo(3);
	}

	@Test
	void aKindThatTheOfficeRevisedStaysItsOwn() {
		this.standard.give(this.district);
		String own = content("AGREEMENT", 1).replace("\"name\":\"协议名称\"", "\"name\":\"协议的名称\"");
		assertThat(this.office.put(KINDS + "/AGREEMENT", 1, "{\"reason\":\"改称\",\"content\":" + own + "}"))
			.hasStatusOk();

		this.standard.catchUp();

		assertThat(versions("AGREEMENT")).isEqualTo(2);
		assertThat(content("AGREEMENT", 2)).contains("协议的名称");
	}

	@Test
	void whatAReleaseBringsOfAKindThatTheOfficeRevisedIsOfferedAndLeavesItsOwnAlone() {
		DistrictId newer = new Rows(this.jdbc).district(Instant.now());
		this.standard.give(newer);
		String brought = this.jdbc
			.sql("SELECT content FROM ledger_kind_version WHERE tenant_id = ? AND code = 'AGREEMENT' AND version = 1")
			.param(newer.value())
			.query(String.class)
			.single();
		String partner = ",\\{\"code\":\"partner\"[^}]*}";
		assertThat(brought).containsPattern(partner);
		String older = brought.replaceFirst(partner, "")
			.replaceFirst("}]",
					"},{\"code\":\"outdated\",\"name\":\"旧字段\",\"type\":\"TEXT\",\"privacy\":\"PUBLIC\",\"required\":false}]")
			.replace("\"required\":true,\"maxLength\":100", "\"required\":true,\"maxLength\":50");
		assertThat(older).contains("\"maxLength\":50");
		this.jdbc.sql("INSERT INTO ledger_kind (tenant_id, code, version) VALUES (?, 'AGREEMENT', 1)")
			.param(this.district.value())
			.update();
		this.jdbc.sql("""
				INSERT INTO ledger_kind_version (tenant_id, code, version, content, revised_at)
				VALUES (?, 'AGREEMENT', 1, ?, '2022-01-01')
				""").params(this.district.value(), older).update();
		this.standard.give(this.district);
		String own = older.replaceFirst("}]",
				"},{\"code\":\"copies\",\"name\":\"份数\",\"type\":\"NUMBER\",\"privacy\":\"PUBLIC\",\"required\":false}]");
		assertThat(this.office.put(KINDS + "/AGREEMENT", 1, "{\"reason\":\"登记份数\",\"content\":" + own + "}"))
			.hasStatusOk();
		this.standard.catchUp();

		assertThat(this.office.get(KINDS + "/AGREEMENT/offer")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"items":[{"change":"CHANGED","field":{"code":"name","maxLength":100}},
				 {"change":"ADDED","field":{"code":"partner"}},{"change":"REMOVED","field":{"code":"outdated"}}]}
				""");

		String taken = brought.replaceFirst("}]",
				"},{\"code\":\"copies\",\"name\":\"份数\",\"type\":\"NUMBER\",\"privacy\":\"PUBLIC\",\"required\":false}]");
		assertThat(this.office.put(KINDS + "/AGREEMENT", 2, "{\"reason\":\"采用新版\",\"content\":" + taken + "}"))
			.hasStatusOk();
		assertThat(this.office.get(KINDS + "/AGREEMENT/offer")).bodyJson().isLenientlyEqualTo("{\"items\":[]}");
		assertThat(this.office.get(KINDS + "/TALENT/offer")).as("never revised")
			.bodyJson()
			.isLenientlyEqualTo("{\"items\":[]}");
		assertThat(this.wuyi.get(KINDS + "/AGREEMENT/offer")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.office.get(KINDS + "/NOTHING/offer")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private int versions(String kind) {
		return this.jdbc.sql("SELECT COUNT(*) FROM ledger_kind_version WHERE tenant_id = ? AND code = ?")
			.params(this.district.value(), kind)
			.query(Integer.class)
			.single();
	}

	private String content(String kind, int version) {
		return this.jdbc.sql("SELECT content FROM ledger_kind_version WHERE tenant_id = ? AND code = ? AND version = ?")
			.params(this.district.value(), kind, version)
			.query(String.class)
			.single();
	}

	@Test
	void aRevisionLeavesEntriesInTheVersionTheyWereWrittenIn() {
		assertThat(this.office.post(KINDS, "{\"code\":\"CONTEST\",\"content\":" + CONTENT.formatted("") + "}"))
			.hasStatus(HttpStatus.CREATED);
		MvcTestResult begun = this.wuyi.post("/ledger/entries", """
				{"kind":"CONTEST","values":{"name":{"text":"大赛"},"heldOn":{"text":"2022-05-05"}}}
				""");
		String entry = "/ledger/entries/"
				+ Json.read(new String(begun.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
					.path("id")
					.asString();

		assertThat(this.office.put(KINDS + "/CONTEST", 1,
				"{\"reason\":\"登记奖金\",\"content\":" + CONTENT.formatted(PRIZE) + "}"))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"version\":2}");

		assertThat(this.wuyi.put(entry + "/submission", 1, "")).as("complete by its own version").hasStatusOk();
		assertThat(this.wuyi.get(entry)).bodyJson().isLenientlyEqualTo("{\"kindVersion\":1}");
		assertThat(this.wuyi.get(KINDS + "/CONTEST/versions/1")).bodyJson()
			.hasPathSatisfying("$.content.fields.length()", (count) -> count.assertThat().isEqualTo(2));
	}

	@Test
	void ofTwoRevisionsAtOnceOneWins() throws Exception {
		this.office.post(KINDS, "{\"code\":\"CONTEST\",\"content\":" + CONTENT.formatted("") + "}");
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			Callable<Integer> revise = () -> this.office
				.put(KINDS + "/CONTEST", 1, "{\"reason\":\"登记奖金\",\"content\":" + CONTENT.formatted(PRIZE) + "}")
				.getResponse()
				.getStatus();
			List<Future<Integer>> answers = both.invokeAll(List.of(revise, revise));
			assertThat(Stream.of(answers.getFirst().get(), answers.getLast().get())).containsExactlyInAnyOrder(200,
					412);
		}
	}

	@Test
	void whatPlansMayRestOnStays() {
		this.standard.give(this.district);
		MvcTestResult without = this.office.put(KINDS + "/TRAINING", 1,
				"{\"reason\":\"改名\",\"content\":" + CONTENT.formatted("").replace("heldOn", "beganOn") + "}");

		assertThat(without).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("{\"errors\":[{\"where\":\"/content/metrics\",\"code\":\"ledger.metric-gone\"}]}");
		assertThat(this.office.get(KINDS + "/TRAINING")).bodyJson().isLenientlyEqualTo("{\"version\":1}");
	}

	@Test
	void whatIsWrongIsNamedInItsPlaceAndNothingIsStored() {
		assertThat(this.office.post(KINDS,
				"{\"code\":\"CONTEST\",\"content\":" + CONTENT.formatted(PRIZE.replace("MONEY", "TEXT")) + "}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("{\"errors\":[{\"where\":\"/content/fields/2/min\",\"code\":\"unwanted\"}]}");
		assertThat(this.office.post(KINDS, """
				{"code":"CONTEST","content":{"name":"大赛","dimension":"DEVELOP","title":"name","date":"heldOn",
				 "retired":false,"fields":[]}}
				""")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("{\"errors\":[{\"where\":\"/content/fields\",\"code\":\"ledger.fields\"}]}");
		assertThat(this.wuyi.post(KINDS, "{\"code\":\"CONTEST\",\"content\":" + CONTENT.formatted("") + "}"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.wuyi.get(KINDS + "/CONTEST")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM ledger_kind WHERE tenant_id = ?")
			.param(this.district.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void nothingIsEnteredInAKindThatIsRetired() {
		this.office.post(KINDS, "{\"code\":\"CONTEST\",\"content\":"
				+ CONTENT.formatted("").replace("\"retired\":false", "\"retired\":true") + "}");

		assertThat(this.wuyi.post("/ledger/entries", "{\"kind\":\"CONTEST\",\"values\":{}}"))
			.hasStatus(HttpStatus.CONFLICT);
	}

}
