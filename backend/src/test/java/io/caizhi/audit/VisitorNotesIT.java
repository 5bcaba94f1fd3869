package io.caizhi.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Who came in, who was turned away and who looked at persons is in the log, without a
 * flood.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(CountedStatements.class)
class VisitorNotesIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private NoteWriting writing;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private final Subject person = Rows.someone();

	private DistrictId district;

	private TenantId unit;

	private InsideApi.Caller official;

	@BeforeEach
	void makeUnit() {
		this.writing.write();
		Rows rows = new Rows(this.jdbc);
		this.district = rows.district(this.clock.instant());
		this.unit = rows.town(this.district);
		this.official = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICIAL, this.unit, this.person);
	}

	@Test
	void aLoginIsToldOfOnce() {
		this.official.get("/months?year=2026");
		this.official.get("/months?year=2026");
		this.writing.write();
		this.official.get("/months?year=2026");
		this.writing.write();

		assertThat(entries()).singleElement().satisfies((entry) -> {
			assertThat(entry.get("action")).isEqualTo("session.begun");
			assertThat(entry.get("object").toString()).matches("session/[0-9a-f]{16}");
			assertThat(entry.get("subject")).isEqualTo(this.person.id());
			assertThat(entry.get("details").toString()).contains("OFFICIAL");
		});
	}

	@Test
	void whoIsTurnedAwayAThousandTimesLeavesALine() {
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		InsideApi.Caller reporter = api.as(Role.ENTERPRISE, this.unit, this.person);
		for (int time = 0; time < 30; time++) {
			assertThat(reporter.get("/units")).hasStatus(403);
		}
		this.writing.write();

		assertThat(entries()).filteredOn((entry) -> entry.get("action").equals("entry.refused"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.get("details").toString()).contains("403", "30"));
	}

	@Test
	void whoAsksForWhatIsNotTheirsIsToldOfByWhatTheyAskedFor() {
		TenantId neighbour = new Rows(this.jdbc).unit(this.district);
		assertThat(this.official.get("/ledger/entries/" + AuditEntryId.next())).hasStatus(404);
		assertThat(this.official.get("/ledger/entries/" + AuditEntryId.next())).hasStatus(404);
		assertThat(this.official.at(neighbour).get("/hires")).hasStatus(404);
		this.writing.write();

		assertThat(entries()).filteredOn((entry) -> entry.get("action").equals("entry.refused"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.get("details").toString()).contains("GET /ledger/entries/{entry}",
					"404", "2"));
		assertThat(entries(neighbour)).singleElement().satisfies((entry) -> {
			assertThat(entry.get("action")).isEqualTo("entry.refused");
			assertThat(entry.get("subject")).isEqualTo(this.person.id());
			assertThat(entry.get("details").toString()).contains("GET /hires", "404");
		});
	}

	@Test
	void aLookAtPersonsIsToldOfAndALookAtNobodyIsNot() {
		this.official.get("/hires?month=2022-11");
		this.official.get("/hires");
		this.official.get("/hires");
		this.official.get("/audit-findings");
		this.official.get("/notices");
		this.writing.write();

		assertThat(entries()).filteredOn((entry) -> entry.get("action").equals("persons.seen"))
			.extracting((entry) -> entry.get("object").toString(),
					(entry) -> entry.get("details").toString().replace(" ", ""))
			.containsExactlyInAnyOrder(tuple("page/hires", "{\"times\":1}"), tuple("page/hires", "{\"times\":2}"),
					tuple("page/audit-findings", "{\"times\":1}"));
	}

	/** A node that is killed right after its answer has told of them. */
	@Test
	void aLoginAndALookAreWrittenBeforeTheAnswer() {
		this.official.get("/hires");

		assertThat(entries()).extracting((entry) -> entry.get("action"))
			.containsExactlyInAnyOrder("session.begun", "persons.seen");
	}

	@Test
	void notingWhatWasJustNotedTakesNoStatement() {
		this.official.get("/hires");

		assertThat(CountedStatements.during(() -> this.official.get("/hires"))).hasSize(1)
			.noneMatch((sql) -> sql.contains("audit_entry") || sql.contains("login_seen"));
	}

	@Test
	void theLogIsSearchedByWhoWhatAndWhen() {
		InsideApi.Caller office = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICE, this.district.asTenant(),
				Rows.someone());
		this.official.get("/hires");
		office.get("/notices");
		this.writing.write();
		String today = ChinaTime.day(this.clock.instant()).toString();

		assertThat(found(office, "")).containsExactlyInAnyOrder("session.begun", "session.begun", "persons.seen");
		assertThat(found(office, "?actor=" + this.person.id())).containsExactlyInAnyOrder("session.begun",
				"persons.seen");
		assertThat(found(office, "?actor=me")).containsExactly("session.begun");
		assertThat(found(office, "?action=persons.seen")).containsExactly("persons.seen");
		assertThat(found(office, "?action=persons.")).containsExactly("persons.seen");
		assertThat(found(office, "?object=page/hires")).containsExactly("persons.seen");
		assertThat(found(office, "?object=session/")).hasSize(2);
		assertThat(found(office, "?from=" + today + "&to=" + today)).hasSize(3);
		assertThat(found(office, "?to=2020-01-01")).isEmpty();
		assertThat(found(office, "?unit=" + this.official.alias())).hasSize(2);
		assertThat(found(this.official, "?actor=me&action=session.begun")).hasSize(1);
		assertThat(this.official.get("/audit-entries?unit=" + this.official.alias())).hasStatus(404);
		assertThat(office.get("/audit-entries?unit=elsewhere")).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor=%25", "action=Return", "action=%25", "object=x", "object=return/%25" })
	void aSearchThatCanFindNothingSaysHowToSpellIt(String query) {
		assertThat(this.official.get("/audit-entries?" + query)).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("audit.filter");
	}

	private List<String> found(InsideApi.Caller reader, String query) {
		var answer = reader.get("/audit-entries" + query);
		assertThat(answer).hasStatusOk();
		return JsonMapper.shared()
			.readTree(answer.getResponse().getContentAsByteArray())
			.at("/items")
			.valueStream()
			.map((entry) -> entry.at("/action").asString())
			.toList();
	}

	private List<Map<String, Object>> entries() {
		return entries(this.unit);
	}

	private List<Map<String, Object>> entries(TenantId tenant) {
		return this.jdbc.sql("SELECT subject, action, object, details FROM audit_entry WHERE tenant_id = ? ORDER BY id")
			.param(tenant.value())
			.query()
			.listOfRows();
	}

}
