package io.caizhi.hiring;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Returns, hires and worklist over HTTP, on the 24th of November 2022. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ReturnApiIT {

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	private InsideApi.Caller reporter;

	private InsideApi.Caller official;

	private String path;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 9), YearMonth.of(2022, 10), YearMonth.of(2022, 11));
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		this.reporter = api.as(Role.ENTERPRISE, this.town.id(), this.firm.reporter().subject());
		this.official = api.as(Role.OFFICIAL, this.town.id(), Rows.someone());
		this.path = "/enterprises/" + this.firm.id() + "/returns/2022-11";
	}

	@Test
	void theWholeWayOverHttp() {
		assertThat(this.reporter.get(this.path)).hasStatusOk()
			.hasHeader("ETag", "\"0\"")
			.bodyJson()
			.isLenientlyEqualTo("""
					{"month":"2022-11","monthState":"OPEN","status":"NOT_STARTED","nil":false,"version":0,
					 "counts":{"hires":0,"college":0,"insured":0,"sentBack":0,"verified":0,"pending":0},
					 "actions":["addHire","submitNil"]}
					""");

		MvcTestResult added = this.reporter.post(this.path + "/hires", body(Drafts.graduate(1, THIRD)));
		assertThat(added).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"0\"").bodyJson().isLenientlyEqualTo("""
				{"status":"DRAFT","name":"测试甲","documentNumber":"999***********%s","college":true,"late":false,
				 "hiredOn":"2022-11-03","version":0,"actions":["edit","delete"]}
				""".formatted(Drafts.graduate(1, THIRD).documentNumber().substring(14)));
		String hire = read(added, "$.id");
		assertThat(added.getResponse().getHeader("Location")).endsWith(this.path + "/hires/" + hire);
		assertThat(this.reporter.get(this.path + "/hires/" + hire)).hasHeader("ETag", "\"0\"")
			.bodyJson()
			.isStrictlyEqualTo(text(added));
		this.reporter.post(this.path + "/hires", body(Drafts.worker(2, THIRD)));

		String key = UUID.randomUUID().toString();
		MvcTestResult submitted = this.reporter.put(this.path + "/submission", 2, key, "{\"nil\":false}");
		assertThat(submitted).hasStatusOk().hasHeader("ETag", "\"3\"").bodyJson().isLenientlyEqualTo("""
				{"month":"2022-11","hires":2,"nil":false,"version":3}
				""");
		MvcTestResult replayed = this.reporter.put(this.path + "/submission", 2, key, "{\"nil\":false}");
		assertThat(replayed).hasStatusOk().hasHeader("Idempotency-Replayed", "true");
		assertThat(this.<String>read(replayed, "$.number")).isEqualTo(read(submitted, "$.number"));
		assertThat(this.reporter.get(this.path + "/receipts")).bodyJson()
			.extractingPath("$.items.length()")
			.isEqualTo(1);

		assertThat(this.official.get(this.path + "/hires?limit=1")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"items\":[{\"status\":\"SUBMITTED\",\"actions\":[\"disclose\"]}]}");
		assertThat(this.official.put(this.path + "/verification", 3, UUID.randomUUID().toString(), """
				{"sentBack":[{"hire":"%s","reason":"OTHER","comment":"学校名称与证书不符"}]}
				""".formatted(hire))).hasStatusOk().hasHeader("ETag", "\"4\"").bodyJson().isLenientlyEqualTo("""
				{"status":"SENT_BACK","counts":{"hires":2,"sentBack":1,"verified":1,"pending":0},"version":4}
				""");
		assertThat(this.reporter.get(this.path + "/hires")).bodyJson().isLenientlyEqualTo("""
				{"items":[{"status":"SENT_BACK","reason":"OTHER","comment":"学校名称与证书不符"},{"status":"VERIFIED",
				 "countedMonth":"2022-11","actions":["recordDeparture"]}]}
				""");
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
	}

	@Test
	void faultsAreNamedAtTheirPlaceAndNothingIsStored() {
		List<String> before = this.scene.stored();

		assertThat(this.reporter.post(this.path + "/hires", body(Drafts.worker(1, LocalDate.of(2022, 12, 3)))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo(
					"{\"code\":\"invalid\",\"errors\":[{\"where\":\"/hiredOn\",\"code\":\"hire.in-future\"}]}");
		assertThat(this.reporter.post(this.path + "/hires", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.post(this.path + "/hires", "{\"salary\":1}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.reporter.post(this.path + "/hires", "{\"channel\":\"TV\"}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.reporter.put(this.path + "/submission", 0, UUID.randomUUID().toString(), "{}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.official.put(this.path + "/verification", 0, UUID.randomUUID().toString(),
				"{\"sentBack\":[null]}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.official
			.put(this.path + "/verification", 0, UUID.randomUUID().toString(),
					"{\"sentBack\":[{\"hire\":\"nonsense\",\"reason\":\"DATES\"}]}")
			.getResponse()
			.getStatus()).isBetween(400, 499);
		assertThat(this.reporter.get("/enterprises/" + this.firm.id() + "/returns?year=1066"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.get("/enterprises/" + this.firm.id() + "/returns/2022-13"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.reporter.get("/enterprises/" + this.firm.id() + "/returns/1999-12"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(before);
	}

	@Test
	void theNumberIsDisclosedToTheOfficialAlone() {
		String hire = read(this.reporter.post(this.path + "/hires", body(Drafts.worker(1, THIRD))), "$.id");
		String reason = "{\"reason\":\"与劳动合同原件核对证件号码\"}";

		assertThat(this.official.post(this.path + "/hires/" + hire + "/disclosure", reason)).hasStatusOk()
			.hasHeader("Cache-Control", "no-store")
			.bodyJson()
			.extractingPath("$.documentNumber")
			.isEqualTo(Drafts.worker(1, THIRD).documentNumber());
		assertThat(this.reporter.post(this.path + "/hires/" + hire + "/disclosure", reason))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.official.post(this.path + "/hires/" + hire + "/disclosure", "{\"reason\":\"核对\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void theWorklistNamesWhatWaitsAndWhoIsAbsent() {
		Firm absent = this.scene.firm(this.town);
		this.reporter.post(this.path + "/hires", body(Drafts.graduate(1, THIRD)));
		this.reporter.put(this.path + "/submission", 1, UUID.randomUUID().toString(), "{\"nil\":false}");
		this.reporter.put("/enterprises/" + this.firm.id() + "/returns/2022-10/submission", 0,
				UUID.randomUUID().toString(), "{\"nil\":true}");
		this.scene.close(YearMonth.of(2022, 10));

		MvcTestResult first = this.official.get("/returns?limit=1");
		assertThat(first).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"items":[{"month":"2022-10","status":"SUBMITTED","nil":true,"hires":0,"overdue":true}]}
				""");
		assertThat(this.official.get("/returns?limit=1&after=" + read(first, "$.next"))).bodyJson()
			.isLenientlyEqualTo("""
					{"items":[{"enterprise":{"id":"%s"},"month":"2022-11","status":"SUBMITTED","hires":1,"college":1,
					 "pending":1,"overdue":false,"version":2}]}
					""".formatted(this.firm.id()));
		assertThat(this.official.get("/returns?month=2022-11")).bodyJson()
			.isLenientlyEqualTo("{\"items\":[{\"status\":\"SUBMITTED\"},{\"status\":\"ABSENT\",\"version\":0}]}");
		assertThat(this.official.get("/returns?month=2022-11&status=ABSENT")).bodyJson()
			.extractingPath("$.items[*].enterprise.id")
			.asArray()
			.containsExactly(absent.id().toString());
		assertThat(this.official.get("/returns?after=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.reporter.get("/returns")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theWorklistBeginsWithWhatIsOverdueThenDueThenWaitsLongest() {
		YearMonth september = YearMonth.of(2022, 9);
		YearMonth october = YearMonth.of(2022, 10);
		Firm second = this.scene.firm(this.town);
		submitNil(second, YearMonth.of(2022, 11));
		submitNil(this.firm, YearMonth.of(2022, 11));
		submitNil(this.firm, october);
		submitNil(second, september);
		this.scene.close(october);

		List<String> order = List.of(this.firm.id() + " 2022-10", second.id() + " 2022-09", second.id() + " 2022-11",
				this.firm.id() + " 2022-11");
		List<String> walked = new ArrayList<>();
		String after = "";
		for (int page = 0; page < order.size(); page++) {
			MvcTestResult found = this.official.get("/returns?limit=1" + after);
			walked.add(read(found, "$.items[0].enterprise.id") + " " + read(found, "$.items[0].month"));
			assertThat(found).bodyJson().extractingPath("$.items[0].actions").asArray().containsExactly("verify");
			after = (page < order.size() - 1) ? "&after=" + read(found, "$.next") : after;
		}
		assertThat(walked).containsExactlyElementsOf(order);
		assertThat(this.official.get("/returns?after=202213-1-0HXJ4W2Q8K3ZR"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void manyAreVerifiedAtOneGo() {
		submitNil(this.firm, YearMonth.of(2022, 11));
		String body = """
				{"returns":[{"enterprise":"%s","month":"2022-11","version":1},
				 {"enterprise":"%s","month":"2022-10","version":0}]}
				""".formatted(this.firm.id(), this.firm.id());

		assertThat(this.reporter.put("/returns/verification", 0, body)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.official.put("/returns/verification", 0, "{\"returns\":[]}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.official.put("/returns/verification", 0, body)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"items":[{"enterprise":"%s","month":"2022-11","result":"VERIFIED","version":2},
				 {"month":"2022-10","result":"REFUSED","code":"return.not-submitted"}]}
				""".formatted(this.firm.id()));
	}

	@Test
	void whatWasVerifiedIsChangedOverHttpAndTheDifferencesAreTold() {
		String hire = read(this.reporter.post(this.path + "/hires", body(Drafts.graduate(1, THIRD))), "$.id");
		this.reporter.put(this.path + "/submission", 1, UUID.randomUUID().toString(), "{\"nil\":false}");
		this.official.put(this.path + "/verification", 2, UUID.randomUUID().toString(), "{\"sentBack\":[]}");

		assertThat(this.reporter.put(this.path + "/amendment", 3, "")).hasStatusOk()
			.hasHeader("ETag", "\"4\"")
			.bodyJson()
			.isLenientlyEqualTo("{\"status\":\"AMENDING\",\"changed\":0,\"actions\":[\"addHire\",\"leaveAsIs\"]}");
		assertThat(this.reporter.put(this.path + "/hires/" + hire, 2, body(Drafts.graduate(2, THIRD.plusDays(1)))))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"changed\":true,\"withdrawn\":false,\"status\":\"DRAFT\"}");
		assertThat(this.official.get(this.path + "/hires/" + hire + "/versions")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"versions":[{"status":"VERIFIED","cause":"ENTERED","by":"ENTERPRISE","differences":[]},
					 {"status":"DRAFT","cause":"AMENDED"}],
					 "sinceVerified":[{"field":"documentNumber"},
					 {"field":"hiredOn","before":"2022-11-03","after":"2022-11-04"}]}
					""");
		assertThat(this.official.get(this.path + "/history")).bodyJson()
			.extractingPath("$.items[*].kind")
			.asArray()
			.containsExactlyInAnyOrder("SUBMITTED", "VERIFIED", "AMENDING");
		this.reporter.put(this.path + "/submission", 5, UUID.randomUUID().toString(), "{\"nil\":false}");
		assertThat(this.official.get("/returns")).bodyJson().isLenientlyEqualTo("{\"items\":[{\"changed\":1}]}");
		assertThat(this.reporter.put(this.path + "/withdrawal", 6, "")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"status\":\"AMENDING\",\"changed\":1}");
		assertThat(this.reporter.delete(this.path + "/amendment", 7)).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void departuresAndDegreeChecksOverHttp() {
		String hire = read(this.reporter.post(this.path + "/hires", body(Drafts.graduate(1, THIRD))), "$.id");
		String row = this.path + "/hires/" + hire;
		this.reporter.put(this.path + "/submission", 1, UUID.randomUUID().toString(), "{\"nil\":false}");
		this.official.put(this.path + "/verification", 2, UUID.randomUUID().toString(), "{\"sentBack\":[]}");

		assertThat(this.reporter.put(row + "/departure", 2, "{\"leftOn\":\"2022-11-20\"}")).hasStatusOk()
			.hasHeader("ETag", "\"3\"");
		assertThat(this.official.get(row + "/departure")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"leftOn\":\"2022-11-20\"}");
		assertThat(this.official.put(row + "/degree-check", 3, "{\"source\":\"CHSI\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.official.put(row + "/degree-check", 3, "{\"source\":\"CHSI\",\"checkedOn\":\"2022-11-22\"}"))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"degreeChecked\":true,\"leftOn\":\"2022-11-20\",\"actions\":[\"disclose\"]}");
	}

	private void submitNil(Firm firm, YearMonth month) {
		InsideApi.Caller of = new InsideApi(this.mvc, this.jdbc).as(Role.ENTERPRISE, this.town.id(),
				firm.reporter().subject());
		assertThat(of.put("/enterprises/" + firm.id() + "/returns/" + month + "/submission", 0,
				UUID.randomUUID().toString(), "{\"nil\":true}"))
			.hasStatusOk();
	}

	private String body(HireDraft draft) {
		return this.json.writeValueAsString(draft);
	}

	private <T> T read(MvcTestResult result, String at) {
		return JsonPath.read(text(result), at);
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
