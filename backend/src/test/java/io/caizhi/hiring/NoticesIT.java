package io.caizhi.hiring;

import java.time.Instant;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.MonthlyReturns.Added;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Identifiers;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told that what waits for them, and until when they are. */
@AutoConfigureMockMvc
@Import(CountedStatements.class)
class NoticesIT extends ReturnScenario {

	/** The day after the one on which the tests play; a Friday. */
	private static final Instant TOMORROW = Instant.parse("2022-11-25T10:00:00Z");

	@Autowired
	private MockMvcTester mvc;

	private InsideApi api;

	private InsideApi.Caller official;

	private InsideApi.Caller office;

	private InsideApi.Caller leader;

	@BeforeEach
	void enterTheHouse() {
		this.api = new InsideApi(this.mvc, this.jdbc);
		this.official = this.api.as(Role.OFFICIAL, this.town.id(), this.town.official().subject());
		this.office = this.api.as(Role.OFFICE, this.scene.district().asTenant(), Rows.someone());
		this.leader = this.api.as(Role.LEADER, this.scene.district().asTenant(), Rows.someone());
	}

	@Test
	void whereNothingWaitsNothingIsTold() {
		assertThat(List.of(this.official, this.office, this.leader, reporter(this.firm)))
			.allSatisfy((caller) -> assertThat(notices(caller)).isEmpty());
	}

	@Test
	void theUnitIsToldOfReturnsToVerifyUntilItHas() {
		int submitted = submit(this.firm, add(this.firm, workers(2)).version()).returnVersion();

		assertThat(notices(this.official))
			.containsExactly("RETURNS_TO_VERIFY 1 0 /t/" + this.official.alias() + "/worklist");
		this.scene.close(NOVEMBER);
		assertThat(notices(this.official))
			.containsExactly("RETURNS_TO_VERIFY 1 1 /t/" + this.official.alias() + "/worklist");
		decide(this.firm, submitted);
		assertThat(notices(this.official)).isEmpty();
	}

	@Test
	void theUnitNextDoorIsToldNothingOfIt() {
		submit(this.firm, add(this.firm, workers(1)).version());
		var neighbour = this.scene.town();

		assertThat(notices(this.api.as(Role.OFFICIAL, neighbour.id(), neighbour.official().subject()))).isEmpty();
		assertThat(notices(reporter(this.scene.firm(this.town)))).isEmpty();
	}

	@Test
	void whatSomebodyLookedAtIsUnreadNoMoreUntilThereIsMoreOfIt() {
		submit(this.firm, add(this.firm, workers(1)).version());
		assertThat(told(this.official).at("/0/unread").asBoolean()).isTrue();

		look(this.official, "RETURNS_TO_VERIFY", 1);
		assertThat(told(this.official).at("/0/unread").asBoolean()).isFalse();
		Firm another = this.scene.firm(this.town);
		submit(another, add(another, workers(1)).version());
		assertThat(told(this.official).at("/0/unread").asBoolean()).isTrue();

		look(this.office, "RETURNS_TO_VERIFY", 2);
		assertThat(told(this.official).at("/0/unread").asBoolean()).as("of a colleague it says nothing").isTrue();
		assertThat(this.official.put("/notices/seen", 0, "{\"items\": [{\"kind\": \"GOSSIP\", \"count\": 1}]}"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		look(this.official, "RETURNS_TO_VERIFY", 2);
		assertThat(told(this.official).at("/0/unread").asBoolean()).isFalse();
	}

	private static void look(InsideApi.Caller who, String kind, int count) {
		assertThat(who.put("/notices/seen", 0, """
				{"items": [{"kind": "%s", "count": %d}]}
				""".formatted(kind, count))).hasStatus(HttpStatus.NO_CONTENT);
	}

	@Test
	void theEnterpriseIsToldOfRowsSentBack() {
		Added added = add(this.firm, workers(2));
		int submitted = submit(this.firm, added.version()).returnVersion();
		decide(this.firm, submitted, new SentBack(added.hires().getFirst(), SendBackReason.DATES, null));

		InsideApi.Caller reporter = reporter(this.firm);
		assertThat(notices(reporter)).containsExactly("ROWS_SENT_BACK 1 0 /t/" + reporter.alias() + "/report/2022-11");
		assertThat(counts()).isEqualTo("0 0 0 1");
	}

	@Test
	void whoHasNotHandedInIsToldShortlyBeforeTheMonthCloses() {
		this.scene.closing(OCTOBER, TOMORROW);
		InsideApi.Caller reporter = reporter(this.firm);

		assertThat(told(reporter).at("/0/workingDaysLeft").asInt()).isEqualTo(2);
		assertThat(notices(reporter))
			.containsExactly("RETURN_TO_SUBMIT 1 0 /t/" + reporter.alias() + "/report/2022-10");
		assertThat(List.of(this.official, this.leader, this.office)).allSatisfy((caller) -> assertThat(notices(caller))
			.containsExactly("RETURNS_MISSING 1 0 /t/" + caller.alias() + "/absentees/2022-10"));

		this.returns.submit(this.firm.reporter(), this.firm.id(), OCTOBER, true, new ExpectedVersion(0));
		assertThat(notices(reporter)).isEmpty();
		assertThat(notices(this.leader)).isEmpty();
		assertThat(notices(this.official))
			.containsExactly("RETURNS_TO_VERIFY 1 0 /t/" + this.official.alias() + "/worklist");
	}

	@Test
	void aMonthThatClosesTodayIsDueToday() {
		this.scene.closing(NOVEMBER, Instant.parse("2022-11-24T15:59:59Z"));
		submit(this.firm, add(this.firm, workers(1)).version());

		assertThat(counts()).isEqualTo("0 1 1 0");
		assertThat(body(this.official.get("/returns?due=TODAY")).at("/items")).hasSize(1);
		assertThat(body(this.official.get("/returns?due=OVERDUE")).at("/items")).isEmpty();
		assertThat(body(this.official.get("/returns?status=SENT_BACK")).at("/items")).isEmpty();
	}

	@Test
	void theOfficeIsToldOfCasesOrdersAndSamplesAndTheUnitOfFindings() {
		add(this.firm, workers(1));
		waitingForTheOffice();

		assertThat(notices(this.office)).containsExactly(
				"CORRECTIONS_TO_APPROVE 1 0 /t/" + this.office.alias() + "/corrections",
				"DUPLICATES_TO_DECIDE 1 0 /t/" + this.office.alias() + "/duplicates?year=2022",
				"SAMPLES_TO_AUDIT 1 0 /t/" + this.office.alias() + "/audit-samples");
		this.jdbc.sql("UPDATE audit_sample_item SET finding = 'WRONG', decided_at = '2022-11-24' WHERE tenant_id = ?")
			.param(this.scene.district().value())
			.update();
		assertThat(notices(this.office)).hasSize(2);
		assertThat(notices(this.official))
			.containsExactly("FINDINGS_TO_ANSWER 1 0 /t/" + this.official.alias() + "/audit-findings");
	}

	@Test
	void itTakesAFewStatementsHoweverMuchWaits() {
		submit(this.firm, add(this.firm, workers(1)).version());
		// whoever was in within the minute is known at the door
		this.official.get("/notices");
		this.office.get("/notices");
		List<String> few = CountedStatements.during(() -> this.official.get("/notices"));
		for (int firms = 0; firms < 6; firms++) {
			Firm another = this.scene.firm(this.town);
			submit(another, add(another, workers(2)).version());
		}

		assertThat(CountedStatements.during(() -> this.official.get("/notices"))).hasSameSizeAs(few)
			.hasSizeLessThanOrEqualTo(10);
		assertThat(CountedStatements.during(() -> this.office.get("/notices"))).hasSizeLessThanOrEqualTo(10);
		InsideApi.Caller reporter = reporter(this.firm);
		reporter.get("/notices");
		assertThat(CountedStatements.during(() -> reporter.get("/notices"))).hasSizeLessThanOrEqualTo(6);
		assertThat(CountedStatements.during(() -> this.official.get("/returns/counts"))).hasSizeLessThanOrEqualTo(3);
	}

	private void waitingForTheOffice() {
		long district = this.scene.district().value();
		long hire = this.jdbc.sql("SELECT id FROM hire WHERE tenant_id = ?")
			.param(this.town.id().value())
			.query(Long.class)
			.single();
		EnterpriseId firm = this.firm.id();
		this.jdbc.sql("""
				INSERT INTO credit_case (tenant_id, id, plan_year, fingerprint, opened_at, state, version)
				VALUES (?, ?, 2022, ?, '2022-11-20', 'OPEN', 1)
				""").params(district, Identifiers.next(), new byte[32]).update();
		this.jdbc.sql("""
				INSERT INTO correction_order (tenant_id, id, district_id, enterprise_id, hire_id, hire_version, month,
				  status, before_sealed, reason, drafted_at, author_issuer, author_subject, version)
				VALUES (?, ?, ?, ?, ?, 1, 202210, 'SUBMITTED', x'00', '更正', '2022-11-20', 'i', 's', 1)
				""").params(this.town.id().value(), Identifiers.next(), district, firm.value(), hire).update();
		this.jdbc
			.sql("""
					INSERT INTO booking (tenant_id, hire_id, entry, district_id, enterprise_id, hire_version, month, cause,
					  education, channel, college, insured, degree_checked, late, hires, credit, booked_at)
					SELECT tenant_id, id, 1, ?, enterprise_id, 1, 202210, 'VERIFIED', '90', 'OTHER', FALSE, FALSE, FALSE, FALSE,
					  1, 1, '2022-11-20'
					FROM hire WHERE tenant_id = ?
					""")
			.params(district, this.town.id().value())
			.update();
		long sample = Identifiers.next();
		this.jdbc
			.sql("""
					INSERT INTO audit_sample (tenant_id, id, from_month, to_month, size, seed, seed_given, method, population,
					  population_digest, drawn_at, issuer, subject, status, version)
					VALUES (?, ?, 202210, 202210, 1, 's', TRUE, 'LOTS-1', 1, '', '2022-11-20', 'i', 's', 'OPEN', 1)
					""")
			.params(district, sample)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO audit_sample_item (tenant_id, id, sample_id, position, unit_tenant_id, enterprise_id, hire_id,
					  hire_version, drawn_version, booking_entry, month, weight, reasons, lot, version)
					VALUES (?, ?, ?, 1, ?, ?, ?, 1, 1, 1, 202210, 1, '', '', 1)
					""")
			.params(district, Identifiers.next(), sample, this.town.id().value(), firm.value(), hire)
			.update();
	}

	/** How much is overdue, due today, waiting, and sent back. */
	private String counts() {
		JsonNode counts = body(this.official.get("/returns/counts"));
		return counts.at("/overdue") + " " + counts.at("/dueToday") + " " + counts.at("/waiting") + " "
				+ counts.at("/sentBack");
	}

	private List<String> notices(InsideApi.Caller caller) {
		return told(caller).valueStream()
			.map((notice) -> String.join(" ", notice.at("/kind").asString(), notice.at("/count").toString(),
					notice.at("/overdue").toString(), notice.at("/page").asString()))
			.toList();
	}

	private JsonNode told(InsideApi.Caller caller) {
		return body(caller.get("/notices")).at("/items");
	}

	private static JsonNode body(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
	}

	private InsideApi.Caller reporter(Firm of) {
		return this.api.as(Role.ENTERPRISE, this.town.id(), of.reporter().subject());
	}

}
