package io.caizhi.hiring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
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

import static org.assertj.core.api.Assertions.assertThat;

/** The hires of a unit, page by page, and many of them entered at once. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class UnitHiresIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	private InsideApi api;

	private InsideApi.Caller official;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER);
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.official = this.api.as(Role.OFFICIAL, this.town.id(), this.town.official().subject());
	}

	@Test
	void everyHireIsOnOnePageAndOnlyTheUnitsOwn() {
		enter(this.firm, IntStream.range(0, 7).mapToObj((i) -> Drafts.worker(i, THIRD.plusDays(i % 3))).toList());
		enter(this.firm, List.of(Drafts.worker(8, LocalDate.of(2022, 10, 30))));
		enter(this.scene.firm(this.scene.town()), List.of(Drafts.worker(9, THIRD)));

		List<Map<String, Object>> all = new ArrayList<>();
		String after = "";
		do {
			MvcTestResult page = this.official.get("/hires?limit=3" + after);
			all.addAll(read(page, "$.items[*]"));
			List<String> next = read(page, "$[?(@.next)].next");
			after = next.isEmpty() ? null : "&after=" + next.getFirst();
		}
		while (after != null);

		assertThat(all).hasSize(8).extracting((hire) -> hire.get("hiredOn").toString()).isSorted();
		assertThat(all).extracting((hire) -> hire.get("id")).doesNotHaveDuplicates();
		assertThat(all).allSatisfy((hire) -> {
			assertThat(hire.get("documentNumber").toString()).contains("***").doesNotContain("9999991980");
			assertThat(hire).containsEntry("month", "2022-11").containsEntry("name", "测试乙");
		});
		assertThat(this.<List<Object>>read(this.official.get("/hires?month=2022-11"), "$.items[*]")).hasSize(7);
		assertThat(this.<List<Object>>read(this.official.get("/hires?month=2022-10"), "$.items[*]")).hasSize(1);
	}

	@Test
	void aCursorOfNowhereIsRefused() {
		for (String after : List.of("x", "2022-11-03_", "2022-13-03_0HXJ4W2Q8K3ZR", "2022-11-03_nothing")) {
			assertThat(this.official.get("/hires?after=" + after)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		assertThat(this.official.get("/hires?month=2022-11&after=2022-12-01_0HXJ4W2Q8K3ZR"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void manyHiresComeInWhollyOrNotAtAll() {
		InsideApi.Caller reporter = this.api.as(Role.ENTERPRISE, this.town.id(), this.firm.reporter().subject());
		String path = "/enterprises/" + this.firm.id() + "/returns/2022-11/hires/batch";
		List<String> before = this.scene.stored();

		MvcTestResult refused = reporter.post(path, "{\"hires\":[" + json(1, "21") + "," + json(2, "20") + "]}");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.<List<String>>read(refused, "$.errors[*].where")).containsExactly("/hires/1/education");
		assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(before);
		assertThat(reporter.post(path, "{\"hires\":[]}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

		MvcTestResult added = reporter.post(path, "{\"hires\":[" + json(1, "21") + "," + json(2, "21") + "]}");
		assertThat(added).hasStatus(HttpStatus.CREATED);
		assertThat(this.<List<String>>read(added, "$.hires")).hasSize(2);
		assertThat(this.scene.audited(this.town.id())).containsExactly("hire.added");
	}

	private static String json(int number, String education) {
		return """
				{"name":"测试甲","documentKind":"RESIDENT_ID","documentNumber":"%s","gender":"1","education":"%s",
				 "student":false,"graduatedOn":"2022-06-30","school":"滁州学院","major":"机械工程","position":"技术员",
				 "hiredOn":"2022-11-03","channel":"CAMPUS_FAIR","contract":"FIXED_TERM","insured":true,"informed":true}
				""".formatted(Drafts.graduate(number, THIRD).documentNumber(), education);
	}

	private void enter(Firm reporting, List<HireDraft> drafts) {
		this.returns.add(reporting.reporter(), reporting.id(), NOVEMBER, drafts);
	}

	private <T> T read(MvcTestResult result, String path) {
		byte[] body = result.getResponse().getContentAsByteArray();
		return JsonPath.read(new String(body, StandardCharsets.UTF_8), path);
	}

}
