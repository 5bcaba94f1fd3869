package io.caizhi.notification;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.Reachable;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import io.caizhi.testing.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A calendar is read by its address, as long as its owner may see what is in it. */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, Told.Here.class })
class CalendarFeedIT {

	@Autowired
	private Told told;

	@Autowired
	private FieldCipher cipher;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final Subject person = Rows.someone();

	private TenantId unit;

	private InsideApi.Caller official;

	@BeforeEach
	void makeUnit() {
		Rows rows = new Rows(this.jdbc);
		DistrictId district = rows.district(SetClock.InNovember2022.MORNING);
		this.unit = rows.unit(district);
		Reachable.member(this.jdbc, this.cipher, this.unit, Role.OFFICIAL, this.person, "someone@example.com");
		this.official = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICIAL, this.unit, this.person);
	}

	@Test
	void theOwnersDaysAreInItAndNobodysName() throws Exception {
		this.told.returnToSubmit(this.unit, YearMonth.of(2022, 10), Instant.parse("2022-11-25T10:00:00Z"));
		MvcTestResult calendar = read(make());

		assertThat(calendar).hasStatusOk().headers().hasValue("Content-Type", "text/calendar;charset=UTF-8");
		String text = calendar.getResponse().getContentAsString().replace("\r\n ", "");
		assertThat(text).startsWith("BEGIN:VCALENDAR\r\n")
			.contains("SUMMARY:2022-11 月报结账", "UID:closing-2022-11." + this.official.alias() + "@caizhi.io",
					"SUMMARY:2022-10：月报尚未提交", "DTSTART;VALUE=DATE:20221125",
					"/t/" + this.official.alias() + "/report/2022-10")
			.doesNotContain("someone@example.com", "王晓", this.person.id());
	}

	@Test
	void theSameDayKeepsItsNameWhenItIsReadAgain() throws Exception {
		String address = make();

		assertThat(uids(read(address))).isNotEmpty().doesNotHaveDuplicates().isEqualTo(uids(read(address)));
	}

	@Test
	void whateverIsNoAddressAnswersAsWhatDoesNotExist() throws Exception {
		String address = make();
		String absent = read("/calendar/x.ics").getResponse().getContentAsString();
		char last = address.charAt(address.length() - 5);
		String wrong = address.substring(0, address.length() - 5) + ((last == 'A') ? 'B' : 'A') + ".ics";

		for (String other : List.of(wrong, address.replace(".ics", ""),
				"/calendar/0ABCDEFGHJKMN-" + "A".repeat(43) + ".ics", "/calendar/%20.ics")) {
			assertThat(read(other)).as(other).hasStatus(404);
		}
		assertThat(read(wrong).getResponse().getContentAsString()).isEqualTo(absent);
	}

	@Test
	void anotherAddressEndsTheOldOneAndGivingUpEndsAll() {
		String first = make();
		String second = make();

		assertThat(read(first)).hasStatus(404);
		assertThat(read(second)).hasStatusOk();
		assertThat(this.official.delete("/calendar-feed", 1)).hasStatus(204);
		assertThat(read(second)).hasStatus(404);
		assertThat(this.official.delete("/calendar-feed", 1)).hasStatus(404);
		assertThat(this.jdbc
			.sql("SELECT action FROM audit_entry WHERE tenant_id = ? AND " + Visits.LEFT_OUT + " ORDER BY id")
			.param(this.unit.value())
			.query(String.class)
			.list()).containsExactly("calendar-feed.made", "calendar-feed.made", "calendar-feed.revoked");
	}

	@Test
	void itEndsWithThePlaceOfItsOwner() {
		String address = make();
		Reachable.remove(this.jdbc, this.unit, this.person);

		assertThat(read(address)).hasStatus(404);
	}

	@Test
	void theSecretIsNotKept() {
		String address = make();
		String secret = address.substring(address.indexOf('-') + 1, address.length() - 4);

		assertThat(this.jdbc.sql("SELECT HEX(secret) FROM calendar_feed WHERE tenant_id = ?")
			.param(this.unit.value())
			.query(String.class)
			.single()).hasSize(64).doesNotContain(HexFormat.of().formatHex(secret.getBytes()).toUpperCase());
		assertThat(this.official.get("/calendar-feed").getResponse().toString()).doesNotContain(secret);
	}

	private String make() {
		MvcTestResult made = this.official.post("/calendar-feed", "{\"language\":\"zh-CN\"}");
		assertThat(made).hasStatus(201);
		String address = JsonMapper.shared()
			.readTree(made.getResponse().getContentAsByteArray())
			.at("/address")
			.asString();
		return address.substring(address.indexOf("/calendar/"));
	}

	/** As a calendar program does. */
	private MvcTestResult read(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	private static List<String> uids(MvcTestResult calendar) throws Exception {
		return calendar.getResponse()
			.getContentAsString()
			.replace("\r\n ", "")
			.lines()
			.filter((line) -> line.startsWith("UID:"))
			.toList();
	}

}
