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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The months over HTTP. */
@DatabaseTest
@AutoConfigureMockMvc
class MonthApiIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private InsideApi.Caller office;

	private InsideApi.Caller reporter;

	private YearMonth month;

	@BeforeEach
	void makeTenants() {
		Rows rows = new Rows(this.jdbc);
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		DistrictId district = rows.district(this.clock.instant());
		this.office = api.as(Role.OFFICE, district.asTenant(), Rows.someone());
		this.reporter = api.as(Role.ENTERPRISE, rows.unit(district), Rows.someone());
		this.month = ChinaTime.month(this.clock.instant());
	}

	@Test
	void everybodySeesTheYearAndOnlyTheOfficeMaySetAClosing() {
		int year = this.month.getYear();
		int index = this.month.getMonthValue() - 1;

		assertThat(this.office.get("/months")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.year", (value) -> value.assertThat().isEqualTo(year))
			.hasPathSatisfying("$.items.length()", (value) -> value.assertThat().isEqualTo(12))
			.hasPathSatisfying("$.items[" + index + "].state", (value) -> value.assertThat().isEqualTo("OPEN"))
			.hasPathSatisfying("$.items[" + index + "].actions[0]",
					(value) -> value.assertThat().isEqualTo("setClosing"));
		assertThat(this.reporter.get("/months?year=" + year)).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.items[" + index + "].actions", (value) -> value.assertThat().asArray().isEmpty());
		assertThat(this.reporter.put("/months/" + this.month, 0, "{\"closesAt\":\"2099-01-01T00:00:00Z\"}"))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theOfficeMovesAClosingFromTheVersionItSaw() {
		Instant later = Month.usual(this.month).closesAt().plus(2, ChronoUnit.DAYS);
		String body = "{\"closesAt\":\"" + later + "\"}";

		assertThat(this.office.get("/months/" + this.month)).hasStatusOk().hasHeader("ETag", "\"0\"");
		assertThat(this.office.put("/months/" + this.month, 0, body)).hasStatusOk().hasHeader("ETag", "\"1\"");
		assertThat(this.office.put("/months/" + this.month, 0, body)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.reporter.get("/months/" + this.month)).bodyJson()
			.hasPathSatisfying("$.closesAt", (value) -> value.assertThat().isEqualTo(later.toString()));
	}

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource({ "'{\"closesAt\":\"1999-01-01T00:00:00Z\"}', 422, closing-before-month-end",
			"'{\"closesAt\":\"2150-01-01T00:00:00Z\"}', 422, closing-too-late", "'{\"closesAt\":null}', 422, required",
			"'{}', 422, required", "'{\"closesAt\":\"tomorrow\"}', 400, instant",
			"'{\"closesAt\":1}', 400, type-text" })
	void aFaultyClosingIsToldInBothLanguages(String body, int status, String code) {
		assertThat(this.office.put("/months/" + this.month, 0, body)).hasStatus(status)
			.bodyJson()
			.hasPathSatisfying("$.errors[0].where", (value) -> value.assertThat().isEqualTo("/closesAt"))
			.hasPathSatisfying("$.errors[0].code", (value) -> value.assertThat().isEqualTo(code))
			.hasPathSatisfying("$.errors[0].zh", (value) -> value.assertThat().asString().isNotEqualTo("fault." + code))
			.hasPathSatisfying("$.errors[0].en",
					(value) -> value.assertThat().asString().isNotEqualTo("fault." + code));
		assertThat(this.office.get("/months/" + this.month)).hasHeader("ETag", "\"0\"");
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "/months?year=99999999, 422", "/months?year=x, 400", "/months?year=-1, 422", "/months/1999-12, 404",
			"/months/2026-13, 404", "/months/x, 404" })
	void oddYearsAndMonthsAreRefused(String path, int status) {
		assertThat(this.office.get(path)).hasStatus(status);
	}

}
