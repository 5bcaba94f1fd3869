package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How many statements the main requests take, which is what keeps them fast on any
 * machine: few, and as many for many rows as for few.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, CountedStatements.class })
class StatementCountIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final AtomicInteger people = new AtomicInteger();

	private HiringScene scene;

	private Town town;

	private InsideApi api;

	private InsideApi.Caller official;

	@BeforeEach
	void makeDistrict() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 10), NOVEMBER);
		this.town = this.scene.town();
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.official = this.api.as(Role.OFFICIAL, this.town.id(), this.town.official().subject());
		// whoever was in within the minute is known at the door
		this.official.get("/hires");
	}

	@Test
	void aPageOfHiresTakesOne() {
		entered(3);
		List<String> few = counted(() -> this.official.get("/hires"));
		entered(60);

		assertThat(counted(() -> this.official.get("/hires"))).hasSameSizeAs(few).hasSize(1);
		assertThat(counted(() -> this.official.get("/hires?month=2022-11"))).hasSize(1);
	}

	/** And one that tells of the look. */
	@Test
	void aPageOfAReturnTakesFourAndOne() {
		Firm few = entered(3);
		Firm many = entered(60);

		assertThat(counted(() -> this.official.get(path(few) + "/hires"))).hasSizeLessThanOrEqualTo(5);
		assertThat(counted(() -> this.official.get(path(many) + "/hires"))).hasSizeLessThanOrEqualTo(5);
	}

	@Test
	void theRollUpTakesOneOnceItIsWritten() {
		InsideApi.Caller leader = this.api.as(Role.LEADER, this.scene.district().asTenant(), Rows.someone());
		leader.get("/rollup?year=2022");

		assertThat(counted(() -> leader.get("/rollup?year=2022"))).hasSize(1);
		assertThat(counted(() -> leader.get("/rollup/groups?year=2022&by=UNIT_MONTH"))).hasSize(3);
		assertThat(counted(() -> leader.get("/rollup/groups?year=2022&by=UNIT_MONTH"))).hasSize(1);
	}

	@Test
	void theRollUpTakesAsManyForManyUnits() {
		InsideApi.Caller leader = this.api.as(Role.LEADER, this.scene.district().asTenant(), Rows.someone());
		leader.get("/rollup?year=2022");
		List<String> few = counted(() -> leader.get("/rollup/groups?year=2022&by=UNIT"));
		for (int unit = 0; unit < 12; unit++) {
			this.scene.firm(this.scene.town());
		}

		assertThat(counted(() -> leader.get("/rollup/groups?year=2022&by=UNIT"))).hasSameSizeAs(few)
			.hasSizeLessThanOrEqualTo(4);
	}

	@Test
	void addingOneHireTakesAsManyToALargeReturn() {
		Firm firm = this.scene.firm(this.town);
		InsideApi.Caller reporter = reporter(firm);
		counted(() -> reporter.post(path(firm) + "/hires", json()));
		List<String> few = counted(() -> reporter.post(path(firm) + "/hires", json()));
		enter(firm, 60);

		assertThat(counted(() -> reporter.post(path(firm) + "/hires", json()))).hasSameSizeAs(few)
			.hasSizeLessThanOrEqualTo(10);
	}

	@Test
	void manyHiresTakeAsManyAsFew() {
		Firm firm = this.scene.firm(this.town);
		InsideApi.Caller reporter = reporter(firm);
		counted(() -> reporter.post(path(firm) + "/hires/batch", batch(2)));
		List<String> few = counted(() -> reporter.post(path(firm) + "/hires/batch", batch(2)));

		assertThat(counted(() -> reporter.post(path(firm) + "/hires/batch", batch(400)))).hasSameSizeAs(few)
			.hasSizeLessThanOrEqualTo(11);
	}

	@Test
	void submissionAndVerificationTakeAsManyForAThousandRowsAsForTwo() {
		Firm few = entered(2);
		Firm many = entered(400);

		List<String> submission = counted(() -> submit(few));
		assertThat(counted(() -> submit(many))).hasSameSizeAs(submission).hasSizeLessThanOrEqualTo(18);
		List<String> verification = counted(() -> verify(few));
		assertThat(counted(() -> verify(many))).hasSameSizeAs(verification).hasSizeLessThanOrEqualTo(27);
	}

	@Test
	void whoeverAsksRowByRowIsFoundOut() {
		entered(2);
		List<String> few = rowByRow();
		entered(5);

		assertThatThrownBy(() -> assertThat(rowByRow()).hasSameSizeAs(few)).isInstanceOf(AssertionError.class);
	}

	/** As nobody should. */
	private List<String> rowByRow() {
		return CountedStatements.during(() -> this.jdbc.sql("SELECT id FROM hire WHERE tenant_id = ?")
			.param(this.town.id().value())
			.query(Long.class)
			.list()
			.forEach((id) -> this.jdbc.sql("SELECT school FROM hire WHERE tenant_id = ? AND id = ?")
				.param(this.town.id().value())
				.param(id)
				.query(String.class)
				.single()));
	}

	private List<String> counted(Supplier<MvcTestResult> request) {
		return CountedStatements.during(() -> assertThat(request.get()).hasStatus2xxSuccessful());
	}

	private MvcTestResult submit(Firm firm) {
		return reporter(firm).put(path(firm) + "/submission", 1, UUID.randomUUID().toString(), "{\"nil\":false}");
	}

	private MvcTestResult verify(Firm firm) {
		return this.official.put(path(firm) + "/verification", 2, UUID.randomUUID().toString(), "{\"sentBack\":[]}");
	}

	private InsideApi.Caller reporter(Firm firm) {
		return this.api.as(Role.ENTERPRISE, this.town.id(), firm.reporter().subject());
	}

	private Firm entered(int rows) {
		Firm firm = this.scene.firm(this.town);
		enter(firm, rows);
		return firm;
	}

	private void enter(Firm firm, int rows) {
		this.returns.add(firm.reporter(), firm.id(), NOVEMBER,
				IntStream.range(0, rows).mapToObj((row) -> Drafts.worker(next(), THIRD)).toList());
	}

	private String batch(int rows) {
		return "{\"hires\":[" + String.join(",", IntStream.range(0, rows).mapToObj((row) -> json()).toList()) + "]}";
	}

	private String json() {
		return """
				{"name":"测试乙","documentKind":"RESIDENT_ID","documentNumber":"%s","gender":"1","education":"71",
				 "student":false,"position":"操作工","hiredOn":"2022-11-03","channel":"REFERRAL",
				 "contract":"LABOUR_DISPATCH","insured":false,"informed":true}
				""".formatted(Drafts.worker(next(), THIRD).documentNumber());
	}

	private int next() {
		return this.people.getAndIncrement();
	}

	private static String path(Firm firm) {
		return "/enterprises/" + firm.id() + "/returns/2022-11";
	}

}
