package io.caizhi.hiring.correction;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.jspecify.annotations.Nullable;
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

/** A closed month is corrected in an open one, with everybody's part in sight. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class CorrectionIT {

	private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	private static final LocalDate EIGHTH = LocalDate.of(2022, 10, 8);

	private static final HireDraft GRADUATE = Drafts.graduate(1, EIGHTH);

	private static final String REASON = "学历填写有误，经学信网核对为初中";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Corrections corrections;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	private InsideApi api;

	private Subject clerk;

	private InsideApi.Caller official;

	private InsideApi.Caller office;

	private InsideApi.Caller leader;

	private String hire;

	@BeforeEach
	void countAHireAndCloseItsMonth() {
		this.scene = new HiringScene(this.jdbc);
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.clerk = this.town.official().subject();
		this.official = this.api.as(Role.OFFICIAL, this.town.id(), this.clerk);
		this.office = this.api.as(Role.OFFICE, this.scene.district().asTenant(), Rows.someone());
		this.leader = this.api.as(Role.LEADER, this.scene.district().asTenant(), Rows.someone());
		this.scene.open(OCTOBER, YearMonth.of(2022, 11));
		this.hire = count(this.firm, GRADUATE);
		this.scene.close(OCTOBER);
	}

	@Test
	void aChangeIsForeseenApprovedAndBookedInTheOpenMonth() {
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0");

		MvcTestResult drafted = draft(this.official, worker());
		assertThat(drafted).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"status":"DRAFT","month":"2022-10","removal":false,"version":1,
							 "before":{"name":"测试甲","education":"21"},"after":{"name":"测试甲","education":"71"},
							 "changed":["education","graduatedOn"],
							 "effects":[{"month":"2022-11","counted":0.00,"college":-1.00,"insured":0.00,"late":1.00,"duplicate":0}],
							 "actions":["revise","submit","withdraw"]}
							""");
		String id = text(drafted, "$.id");
		assertThat(text(drafted, "$.before.documentNumber")).startsWith("999*****");
		// foreseen by doing and undoing: nothing has moved
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0");
		assertThat(this.office.get("/corrections/" + id)).hasStatus(HttpStatus.NOT_FOUND);

		assertThat(submit(this.official, id, 1)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"status\":\"SUBMITTED\",\"number\":\"2022-0001\",\"version\":2}");
		assertThat(this.office.get("/corrections/" + id)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"before":{"name":"测**"},"after":{"name":"测**"},"reason":"%s","actions":["approve","reject"]}
				""".formatted(REASON));
		assertThat(this.leader.get("/corrections/" + id)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.leader.get("/corrections")).bodyJson()
			.hasPathSatisfying("$.items[0].effects[0].college", (value) -> value.assertThat().isEqualTo(-1.00))
			.doesNotHavePath("$.items[0].before")
			.doesNotHavePath("$.items[0].after")
			.doesNotHavePath("$.items[0].enterprise")
			.doesNotHavePath("$.items[0].reason");

		assertThat(approve(this.office, id, 2)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"status\":\"APPROVED\",\"bookedMonth\":\"2022-11\",\"version\":3}");
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0", "202211: 0 -1 1 0");
		assertThat(bookings()).containsExactly("1 202210 VERIFIED 21 1.00", "2 202211 CORRECTED 21 -1.00",
				"3 202211 CORRECTED 71 1.00");
		assertThat(versions()).isOne();
		assertThat(this.leader.get("/corrections?bookedMonth=2022-11")).bodyJson()
			.hasPathSatisfying("$.items.length()", (value) -> value.assertThat().isEqualTo(1));
		assertThat(this.scene.audited(this.town.id())).endsWith("correction.drafted", "correction.submitted",
				"correction.approved");
	}

	@Test
	void aDraftIsRevisedAndKeepsTheNumberItWasGiven() {
		HireDraft other = worker();
		String number = Drafts.residentId(LocalDate.of(1999, 5, 6), 7);
		String id = text(draft(this.official,
				new HireDraft(other.name(), other.documentKind(), number, "1", "71", false, null, other.school(),
						other.major(), other.position(), EIGHTH, null, other.channel(), other.event(), other.contract(),
						true, true)),
				"$.id");

		assertThat(this.official.put("/corrections/" + id, 1, body(worker()))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"version\":2,\"changed\":[\"documentNumber\",\"education\",\"graduatedOn\"]}")
			.extractingPath("$.after.documentNumber")
			.isEqualTo("999***********" + number.substring(14));
	}

	@Test
	void laterModulesReadWhatWasBookedInAMonth() {
		YearMonth november = YearMonth.of(2022, 11);
		DistrictScope scope = Admitted.office(this.scene.district(), Rows.someone()).districtScope();
		String id = text(draft(this.official, worker()), "$.id");
		submit(this.official, id, 1);
		assertThat(this.corrections.booked(scope, november)).isEmpty();
		approve(this.office, id, 2);

		assertThat(this.corrections.booked(scope, november)).singleElement().satisfies((booked) -> {
			assertThat(booked.number()).isEqualTo("2022-0001");
			assertThat(booked.unit()).isEqualTo(this.town.id());
			assertThat(booked.corrects()).isEqualTo(OCTOBER);
			assertThat(booked.before().name()).isEqualTo("测**");
			assertThat(booked.before().education()).isEqualTo("21");
			assertThat(booked.changed()).containsExactly("education", "graduatedOn");
			assertThat(booked.effects()).singleElement().satisfies((effect) -> {
				assertThat(effect.month()).isEqualTo(november);
				assertThat(effect.college()).isEqualByComparingTo("-1");
			});
		});
		assertThat(this.corrections.booked(scope, OCTOBER)).isEmpty();
		DistrictScope elsewhere = Admitted.office(new HiringScene(this.jdbc).district(), Rows.someone())
			.districtScope();
		assertThat(this.corrections.booked(elsewhere, november)).isEmpty();
	}

	@Test
	void aRemovalFreesThePersonAndNumbersRunOn() {
		String second = count(this.firm, Drafts.graduate(2, LocalDate.of(2022, 11, 3)), YearMonth.of(2022, 11));
		assertThat(text(draft(this.official, second, null), "$.code")).isEqualTo("correction.month-open");

		MvcTestResult drafted = draft(this.official, null);
		assertThat(drafted).bodyJson()
			.isLenientlyEqualTo(
					"{\"removal\":true,\"changed\":[],\"effects\":[{\"counted\":-1.00,\"college\":-1.00}]}");
		String id = text(drafted, "$.id");
		submit(this.official, id, 1);
		approve(this.office, id, 2);

		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0", "202211: 0 0 0 0");
		assertThat(text(draft(this.official, worker()), "$.code")).isEqualTo("correction.not-counted");
	}

	@Test
	void nobodyApprovesTheirOwn() {
		String id = text(draft(this.official, worker()), "$.id");
		submit(this.official, id, 1);
		InsideApi.Caller self = this.api.as(Role.OFFICE, this.scene.district().asTenant(), this.clerk);
		InsideApi.Caller reporter = this.api.as(Role.OFFICE, this.scene.district().asTenant(),
				this.firm.reporter().subject());

		for (InsideApi.Caller own : List.of(self, reporter)) {
			List<String> before = stored();
			assertThat(text(approve(own, id, 2), "$.code")).isEqualTo("correction.own-order");
			assertThat(stored()).isEqualTo(before);
		}
		assertThat(self.get("/corrections/" + id)).bodyJson()
			.hasPathSatisfying("$.actions", (value) -> value.assertThat().asArray().isEmpty());
		assertThat(approve(this.office, id, 2)).hasStatusOk();
	}

	@Test
	void ordersOfOthersDoNotExist() {
		String id = text(draft(this.official, worker()), "$.id");
		submit(this.official, id, 1);
		InsideApi.Caller neighbour = this.api.as(Role.OFFICIAL, this.scene.town().id(), Rows.someone());
		DistrictId elsewhere = new HiringScene(this.jdbc).district();
		InsideApi.Caller foreign = this.api.as(Role.OFFICE, elsewhere.asTenant(), Rows.someone());
		List<String> before = stored();

		assertThat(neighbour.get("/corrections/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(foreign.get("/corrections/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(draft(neighbour, worker())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(neighbour.put("/corrections/" + id + "/withdrawal", 2, "{}")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(approve(foreign, id, 2)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(foreign.put("/corrections/" + id + "/rejection", 2, "{\"comment\":\"不同意\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		for (InsideApi.Caller other : List.of(neighbour, foreign)) {
			assertThat(other.get("/corrections")).bodyJson()
				.hasPathSatisfying("$.items", (value) -> value.assertThat().asArray().isEmpty());
		}
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void whatIsRefusedLeavesNothingBehind() {
		List<String> before = stored();
		HireDraft future = Drafts.graduate(1, LocalDate.of(2022, 12, 1));

		assertThat(draft(this.official, future)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.hasPathSatisfying("$.errors[0].where", (value) -> value.assertThat().isEqualTo("/after/hiredOn"));
		assertThat(text(draft(this.official, GRADUATE), "$.code")).isEqualTo("correction.nothing-changed");
		assertThat(stored()).isEqualTo(before);

		String id = text(draft(this.official, worker()), "$.id");
		List<String> drafted = stored();
		assertThat(text(draft(this.official, null), "$.code")).isEqualTo("correction.under-way");
		assertThat(submit(this.official, id, 7)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(stored()).isEqualTo(drafted);

		assertThat(this.official.put("/corrections/" + id, 1, body(null))).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.removal", (value) -> value.assertThat().isEqualTo(true));
		submit(this.official, id, 2);
		assertThat(this.office.put("/corrections/" + id + "/rejection", 3, "{\"comment\":\"请附核对结果\"}")).hasStatusOk();
		assertThat(text(approve(this.office, id, 4), "$.code")).isEqualTo("correction.not-submitted");
		assertThat(text(this.official.put("/corrections/" + id + "/withdrawal", 4, "{}"), "$.code"))
			.isEqualTo("correction.decided");
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0");
	}

	@Test
	void ofSeveralWhoApproveAtOnceOneBooks() throws Exception {
		String id = text(draft(this.official, worker()), "$.id");
		submit(this.official, id, 1);
		List<Callable<Integer>> offices = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			InsideApi.Caller one = this.api.as(Role.OFFICE, this.scene.district().asTenant(), Rows.someone());
			offices.add(() -> approve(one, id, 2).getResponse().getStatus());
		}
		List<Integer> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Integer> answer : threads.invokeAll(offices)) {
				answers.add(answer.get());
			}
		}

		assertThat(answers).containsOnlyOnce(200).filteredOn((status) -> status != 200).containsOnly(412);
		assertThat(bookings()).hasSize(3);
	}

	/** The same person with another degree. */
	private static HireDraft worker() {
		return new HireDraft(GRADUATE.name(), GRADUATE.documentKind(), null, GRADUATE.gender(), "71", false, null,
				GRADUATE.school(), GRADUATE.major(), GRADUATE.position(), GRADUATE.hiredOn(), null, GRADUATE.channel(),
				GRADUATE.event(), GRADUATE.contract(), true, true);
	}

	private String count(Firm of, HireDraft draft) {
		return count(of, draft, OCTOBER);
	}

	private String count(Firm of, HireDraft draft, YearMonth month) {
		InsideApi.Caller reporter = this.api.as(Role.ENTERPRISE, of.town().id(), of.reporter().subject());
		String path = "/enterprises/" + of.id() + "/returns/" + month;
		String id = text(reporter.post(path + "/hires", Json.write(json(draft))), "$.id");
		reporter.put(path + "/submission", 1, key(), "{\"nil\":false}");
		assertThat(this.official.put(path + "/verification", 2, key(), "{\"sentBack\":[]}")).hasStatusOk();
		return id;
	}

	private MvcTestResult draft(InsideApi.Caller who, @Nullable HireDraft after) {
		return draft(who, this.hire, after);
	}

	private MvcTestResult draft(InsideApi.Caller who, String what, @Nullable HireDraft after) {
		Map<String, Object> body = wish(after);
		body.put("hire", what);
		return who.post("/corrections", Json.write(body));
	}

	private static String body(@Nullable HireDraft after) {
		return Json.write(wish(after));
	}

	private static Map<String, Object> wish(@Nullable HireDraft after) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("reason", REASON);
		if (after != null) {
			body.put("after", json(after));
		}
		return body;
	}

	/** What is absent is left out. */
	private static Object json(HireDraft draft) {
		Map<String, Object> fields = JsonPath.parse(Json.write(draft)).read("$");
		fields.values().removeIf(Objects::isNull);
		return fields;
	}

	private static MvcTestResult submit(InsideApi.Caller who, String id, int version) {
		return who.put("/corrections/" + id + "/submission", version, key(), "{}");
	}

	private static MvcTestResult approve(InsideApi.Caller who, String id, int version) {
		return who.put("/corrections/" + id + "/approval", version, key(), "{\"comment\":\"同意\"}");
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private static String text(MvcTestResult answer, String path) {
		try {
			return JsonPath.read(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	private List<String> bookings() {
		return this.jdbc.sql("""
				SELECT CONCAT(entry, ' ', month, ' ', cause, ' ', education, ' ', credit) FROM booking
				WHERE tenant_id = ? AND enterprise_id = ? ORDER BY hire_id, entry
				""").params(this.town.id().value(), this.firm.id().value()).query(String.class).list();
	}

	private int versions() {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM hire_version WHERE tenant_id = ? AND status = 'VERIFIED' AND education = '21'")
			.param(this.town.id().value())
			.query(Integer.class)
			.single();
	}

	private List<String> stored() {
		List<String> stored = new ArrayList<>(this.scene.stored().stream().sorted().toList());
		stored.addAll(this.jdbc.sql("SELECT CONCAT(id, status, version) FROM correction_order WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(String.class)
			.list());
		return stored;
	}

}
