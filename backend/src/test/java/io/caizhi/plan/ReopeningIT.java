package io.caizhi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A closed month is opened again in sight of everybody, and closes again by time. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ReopeningIT {

	private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Clock clock;

	private DistrictId district;

	private InsideApi.Caller office;

	private InsideApi.Caller official;

	private InsideApi.Caller foreignOffice;

	private Instant later;

	@BeforeEach
	void makeTenants() {
		Rows rows = new Rows(this.jdbc);
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		this.district = rows.district(Instant.parse("2022-01-01T00:00:00Z"));
		this.office = api.as(Role.OFFICE, this.district.asTenant(), Rows.someone());
		this.official = api.as(Role.OFFICIAL, rows.unit(this.district), Rows.someone());
		this.foreignOffice = api.as(Role.OFFICE, rows.district(this.clock.instant()).asTenant(), Rows.someone());
		this.later = this.clock.instant().plus(2, ChronoUnit.DAYS);
		new Closings(this.application).close(this.district, YearMonth.of(2022, 1), this.clock.instant());
	}

	@Test
	void theOfficeOpensAMonthAgainAndEverybodySeesWhy() {
		assertThat(this.office.get("/months/" + OCTOBER)).bodyJson()
			.hasPathSatisfying("$.state", (value) -> value.assertThat().isEqualTo("CLOSED"))
			.hasPathSatisfying("$.actions[0]", (value) -> value.assertThat().isEqualTo("reopen"));

		assertThat(reopen(this.office, 1, "乌衣镇停电两天，两家企业未能按时报送")).hasStatusOk()
			.hasHeader("ETag", "\"2\"")
			.bodyJson()
			.hasPathSatisfying("$.state", (value) -> value.assertThat().isEqualTo("OPEN"))
			.hasPathSatisfying("$.workingDaysLeft", (value) -> value.assertThat().isEqualTo(2));
		assertThat(this.official.get("/months/" + OCTOBER + "/events")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.items.length()", (value) -> value.assertThat().isEqualTo(2))
			.hasPathSatisfying("$.items[0].kind", (value) -> value.assertThat().isEqualTo("CLOSED"))
			.hasPathSatisfying("$.items[1].kind", (value) -> value.assertThat().isEqualTo("REOPENED"))
			.hasPathSatisfying("$.items[1].reason", (value) -> value.assertThat().asString().startsWith("乌衣镇停电"))
			.doesNotHavePath("$.items[1].actor");
		assertThat(this.office.get("/months/" + OCTOBER + "/events")).bodyJson()
			.hasPathSatisfying("$.items[1].actor.you", (value) -> value.assertThat().isEqualTo(true));
		assertThat(audited()).isOne();

		new Closings(this.application).close(this.district, OCTOBER, this.later.plus(1, ChronoUnit.MICROS));
		assertThat(this.office.get("/months/" + OCTOBER + "/events")).bodyJson()
			.hasPathSatisfying("$.items[2].kind", (value) -> value.assertThat().isEqualTo("CLOSED"));
	}

	@Test
	void whoMayNotAndWhatMustNotBeLeavesEverythingAsItWas() {
		assertThat(reopen(this.office, 0, "乌衣镇停电两天，两家企业未能按时报送")).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(reopen(this.official, 1, "乌衣镇停电两天，两家企业未能按时报送")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(reopen(this.office, 1, "停电")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(reopen(this.office, 1, "应为 11010519491231002X 而非他人")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.office.put("/months/2022-11/reopening", 0, body("乌衣镇停电两天，两家企业未能按时报送")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.hasPathSatisfying("$.code", (value) -> value.assertThat().isEqualTo("month.not-closed"));
		assertThat(this.office.put("/months/2021-12/reopening", 0, body("乌衣镇停电两天，两家企业未能按时报送")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.hasPathSatisfying("$.code", (value) -> value.assertThat().isEqualTo("month.out-of-reach"));

		assertThat(this.office.get("/months/" + OCTOBER)).hasHeader("ETag", "\"1\"");
		assertThat(audited()).isZero();
		// another district's months are another district's
		assertThat(this.foreignOffice.get("/months/" + OCTOBER + "/events")).bodyJson()
			.hasPathSatisfying("$.items", (value) -> value.assertThat().asArray().isEmpty());
	}

	@Test
	void aYearOfWorkingDaysIsPublishedFromTheVersionSeen() {
		String days = "{\"days\":[{\"day\":\"2023-01-02\",\"working\":false,\"name\":\"元旦\"}]}";

		assertThat(this.official.get("/work-calendars/2022")).hasStatusOk()
			.hasHeader("ETag", "\"0\"")
			.bodyJson()
			.hasPathSatisfying("$.days.length()", (value) -> value.assertThat().isEqualTo(39))
			.hasPathSatisfying("$.actions", (value) -> value.assertThat().asArray().isEmpty());
		assertThat(this.official.put("/work-calendars/2023", 0, days)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.office.put("/work-calendars/2023", 0, days)).hasStatusOk().hasHeader("ETag", "\"1\"");
		assertThat(this.office.put("/work-calendars/2023", 0, days)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.office.put("/work-calendars/2024", 0, days)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.foreignOffice.get("/work-calendars/2023")).hasHeader("ETag", "\"0\"");
		assertThat(this.office.get("/work-calendars/2099")).bodyJson()
			.hasPathSatisfying("$.provisional", (value) -> value.assertThat().isEqualTo(true));
		assertThat(this.official.get("/months/2022-11")).bodyJson()
			.hasPathSatisfying("$.closingDay.weekday", (value) -> value.assertThat().isEqualTo("MONDAY"))
			.hasPathSatisfying("$.workingDaysLeft", (value) -> value.assertThat().isEqualTo(8));
	}

	private MvcTestResult reopen(InsideApi.Caller who, int version, String reason) {
		return who.put("/months/" + OCTOBER + "/reopening", version, body(reason));
	}

	private String body(String reason) {
		return "{\"closesAt\":\"" + this.later + "\",\"reason\":\"" + reason + "\"}";
	}

	private int audited() {
		return this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE tenant_id = ? AND action = 'month.reopened'")
			.param(this.district.value())
			.query(Integer.class)
			.single();
	}

}
