package io.caizhi.scoring.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.plan.MonthClosed;
import io.caizhi.scoring.inventory.Erratum.Basis;
import io.caizhi.scoring.inventory.Erratum.What;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

import static io.caizhi.scoring.inventory.InventoryScene.OCTOBER;
import static io.caizhi.scoring.inventory.InventoryScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was published is corrected by another version beside it, whose erratum says what
 * is otherwise and on what ground.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ErratumIT {

	private static final HireDraft HIRE = Drafts.graduate(1, LocalDate.of(2022, 10, 8));

	private static final String REASON = "测试甲与另一人混淆，重复填报";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	@Autowired
	private InventoryRuns runs;

	@Autowired
	private Errata errata;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	private InventoryScene scene;

	private DistrictScope scope;

	private InsideApi.Caller wuyi;

	private String plan = "";

	private String hire = "";

	private String first = "";

	@BeforeEach
	void publishOctober() {
		this.scene = new InventoryScene(this.mvc, this.jdbc);
		this.scope = Admitted.office(this.scene.hiring.district(), Rows.someone()).districtScope();
		this.plan = this.scene.planned("CATEGORY");
		this.scene.hiring.open(OCTOBER, YearMonth.of(2022, 11));
		Firm firm = this.scene.hiring.firm(this.scene.wuyi);
		this.wuyi = this.scene.as(Role.OFFICIAL, this.scene.wuyi.id());
		this.hire = counted(firm);
		this.scene.counted(this.scene.zhulong, OCTOBER, 0);
		close();
		this.first = publish();
		later();
	}

	@AfterEach
	void backToTheMorning() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void anOrderIsTheGroundOfWhatItMovedAndItsOwnWordsStayInside() {
		String order = read(
				this.wuyi.post("/corrections", "{\"hire\":\"%s\",\"reason\":\"%s\"}".formatted(this.hire, REASON)),
				"$.id");
		assertThat(this.wuyi.put("/corrections/" + order + "/submission", 1, key(), "{}")).hasStatusOk();
		assertThat(this.scene.office.put("/corrections/" + order + "/approval", 2, key(), "{\"comment\":\"同意\"}"))
			.hasStatusOk();
		later();
		this.runs.workOff();
		String second = newest();

		Erratum erratum = this.errata.of(this.scope, InventoryId.valueOf(second)).orElseThrow();
		assertThat(second).isNotEqualTo(this.first);
		assertThat(erratum.against()).hasToString(this.first);
		assertThat(erratum.lines()).filteredOn((line) -> line.what() == What.ACTUAL)
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.unit()).isEqualTo(this.scene.wuyi.id());
				assertThat(line.item()).isEqualTo("A01");
				assertThat(line.before()).isEqualTo("1");
				assertThat(line.after()).isEqualTo("0");
				assertThat(line.because())
					.containsExactly(new Basis(Basis.Kind.HIRE_REMOVED, "2022-0001", OCTOBER, null));
			});
		assertThat(erratum.lines()).filteredOn((line) -> line.unit().equals(this.scene.zhulong.id()))
			.isNotEmpty()
			.allSatisfy(
					(line) -> assertThat(line.because()).extracting(Basis::kind).containsExactly(Basis.Kind.OTHERS));
		MvcTestResult shown = this.scene.office.get("/inventories/" + second + "/changes");
		assertThat(InventoryScene.<List<String>>read(shown, "$.erratum[*].zh"))
			.anySatisfy((sentence) -> assertThat(sentence).contains("由 1 更正为 0"))
			.anySatisfy((sentence) -> assertThat(sentence).contains("更正单 2022-0001，撤销 2022-10 的一条录用记录"));
		assertThat(InventoryScene.<List<String>>read(shown, "$.erratum[*].en"))
			.anySatisfy((sentence) -> assertThat(sentence).contains("order 2022-0001 takes a hire of 2022-10 out"));
		assertThat(body(shown)).doesNotContain(REASON, "测试甲");
		assertThat(this.scene.seen(this.scene.leader)).containsExactly(this.first);
		assertThat(this.scene.leader.get("/inventories/" + second + "/changes")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void bulletinsFindTheErrataPublishedSinceTheLastOne() {
		Instant last = this.clock.instant();
		vetoed();
		assertThat(this.errata.published(this.scope, last, this.clock.instant())).isEmpty();
		assertThat(this.errata.of(this.scope, InventoryId.valueOf(this.first))).isEmpty();
		String second = publish();

		assertThat(this.errata.published(this.scope, last, this.clock.instant())).singleElement()
			.satisfies((erratum) -> {
				assertThat(erratum.inventory()).hasToString(second);
				assertThat(erratum.lines()).filteredOn((line) -> line.what() == What.VETO)
					.singleElement()
					.satisfies((line) -> {
						assertThat(line.unit()).isEqualTo(this.scene.wuyi.id());
						assertThat(line.because())
							.containsExactly(new Basis(Basis.Kind.DECISION, "滁纪〔2022〕3号", OCTOBER, "查实两人不在岗"));
					});
				assertThat(erratum.paragraphs()).extracting(Erratum.Paragraph::zh)
					.anySatisfy((sentence) -> assertThat(sentence).contains("滁纪〔2022〕3号", "查实两人不在岗"));
			});
		assertThat(this.errata.published(this.scope, this.clock.instant(), this.clock.instant().plusSeconds(1)))
			.isEmpty();
	}

	@Test
	void aMonthOpenedAgainIsTheGroundOfWhatWasReportedThen() {
		String why = "乌衣镇停电两天，协议未能按时报送";
		Instant later = this.clock.instant().plus(Duration.ofDays(2));
		String tag = String.valueOf(this.scene.office.get("/months/" + OCTOBER).getResponse().getHeader("ETag"));
		assertThat(this.scene.office.put("/months/" + OCTOBER + "/reopening", Integer.parseInt(tag.replace("\"", "")),
				"{\"closesAt\":\"" + later + "\",\"reason\":\"" + why + "\"}"))
			.hasStatusOk();
		assertThat(this.scene.report(this.wuyi, this.scene.wuyi.id(), 0, "7")).hasStatusOk();
		assertThat(this.scene.decide(this.scene.wuyi.id(), 1, true)).hasStatusOk();
		later();
		close();

		Erratum erratum = this.errata.of(this.scope, InventoryId.valueOf(newest())).orElseThrow();
		assertThat(erratum.lines()).filteredOn((line) -> line.what() == What.ACTUAL)
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.item()).isEqualTo("A02");
				assertThat(line.before()).isNull();
				assertThat(line.after()).isEqualTo("7");
				assertThat(line.because()).containsExactly(new Basis(Basis.Kind.REOPENED, null, OCTOBER, why));
			});
	}

	/** A veto that reaches back into October. */
	private void vetoed() {
		String proposed = read(this.scene.office.post(this.plan + "/adjustments", """
				{"unit":"%s","kind":"VETO","rule":"V01","month":"2022-10","occurrences":1,"evidence":"滁纪〔2022〕3号",
				"reason":"查实两人不在岗"}
				""".formatted(this.scene.code(this.scene.wuyi.id()))), "$.id");
		InsideApi.Caller other = this.scene.as(Role.OFFICE, this.scene.hiring.district().asTenant());
		assertThat(other.put(this.plan + "/adjustments/" + proposed + "/decision", 1, key(), "{\"comment\":\"同意\"}"))
			.hasStatusOk();
		later();
		this.runs.workOff();
	}

	private String counted(Firm firm) {
		InsideApi.Caller reporter = this.scene.as(Role.ENTERPRISE, firm);
		String path = "/enterprises/" + firm.id() + "/returns/" + OCTOBER;
		Map<String, Object> fields = JsonPath.parse(Json.write(HIRE)).read("$");
		fields.values().removeIf(Objects::isNull);
		String id = read(reporter.post(path + "/hires", Json.write(fields)), "$.id");
		assertThat(reporter.put(path + "/submission", 1, key(), "{\"nil\":false}")).hasStatusOk();
		assertThat(this.wuyi.put(path + "/verification", 2, key(), "{\"sentBack\":[]}")).hasStatusOk();
		return id;
	}

	/** Closes October, and runs what that asks for. */
	private void close() {
		this.scene.hiring.close(OCTOBER);
		this.transactions.executeWithoutResult((status) -> this.events
			.publishEvent(new MonthClosed(this.scene.hiring.district(), OCTOBER, this.clock.instant())));
		this.runs.workOff();
	}

	private String publish() {
		String id = newest();
		assertThat(this.scene.office.put("/inventories/" + id + "/publication", 1, "")).hasStatusOk();
		return id;
	}

	private String newest() {
		return this.scene.seen(this.scene.office).getLast();
	}

	private void later() {
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(1)));
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private static String read(MvcTestResult answer, String at) {
		return InventoryScene.read(answer, at);
	}

}
