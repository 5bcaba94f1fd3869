package io.caizhi.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.caizhi.kernel.TenantId;
import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
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

/** Decisions of meetings as a file: what each reader's page lists. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ActionItemExportIT {

	private static final String EXPORTS = "/action-items/exports?year=2022";

	private static final String ORDER = "{\"format\":\"CSV\",\"purpose\":\"MEETING\"}";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	@Autowired
	private SetClock clock;

	private HeldMeeting held;

	private String item;

	@BeforeEach
	void decisions() {
		this.held = new HeldMeeting(this.mvc, this.jdbc, this.inventories);
		String meeting = this.held.planned("2022-11-24");
		this.item = this.held.decided(meeting, this.held.wuyi(), "2022-12-01");
		this.held.decided(meeting, this.held.zhulong(), "2022-11-25");
		this.held.ended(meeting);
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void theDistrictTakesAllAndAUnitItsOwnWithoutWhatWasWrittenToEachOther() {
		String wuyi = line(this.held.wuyi(), "2022-12-01,待确认,否,2022-11-26");
		String zhulong = line(this.held.zhulong(), "2022-11-25,办理中,是,");
		String untaken = this.held.planned("2022-11-24");
		this.held.decided(untaken, this.held.wuyi(), "2022-12-31");
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(2)));
		assertThat(this.held.report(this.item, 1)).hasStatusOk();

		for (InsideApi.Caller reader : new InsideApi.Caller[] { this.held.office(), this.held.leader() }) {
			assertThat(text(reader.post(EXPORTS, ORDER))).contains(zhulong + "\r\n" + wuyi, "用途：会议材料　共 2 行")
				.doesNotContain("2022-12-31", "已建成");
		}
		assertThat(text(this.held.official(this.held.wuyi()).post(EXPORTS, ORDER))).contains(wuyi, "共 1 行")
			.doesNotContain(zhulong, "已建成");
		assertThat(this.jdbc.sql("SELECT details FROM audit_entry WHERE tenant_id = ? AND action = 'export.made'")
			.param(this.held.wuyi().value())
			.query(String.class)
			.list()).singleElement().asString().contains("actionItems", "MEETING");
	}

	@Test
	void nobodyElseTakesThem() {
		HeldMeeting elsewhere = new HeldMeeting(this.mvc, this.jdbc, this.inventories);

		assertThat(this.held.scene().as(Role.ENTERPRISE, this.held.wuyi()).post(EXPORTS, ORDER))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(elsewhere.office().at(this.held.scene().hiring().district().asTenant()).post(EXPORTS, ORDER))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(text(elsewhere.office().post(EXPORTS, ORDER))).contains("共 0 行").doesNotContain("引才工作站");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE district_id = ? AND action = 'export.made'")
			.param(this.held.scene().hiring().district().value())
			.query(Integer.class)
			.single()).isZero();
	}

	/** A line of the file; units of scenes are called by their codes. */
	private String line(TenantId unit, String rest) {
		return "年底前再建引才工作站一个," + this.held.scene().code(unit) + ",章明（镇长）," + rest;
	}

	private static String text(MvcTestResult file) {
		assertThat(file).hasStatusOk();
		return new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
