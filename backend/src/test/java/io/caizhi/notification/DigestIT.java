package io.caizhi.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.WorkedDays;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.Door.Whereabouts;
import io.caizhi.tenancy.Reachable;
import io.caizhi.tenancy.Recipients;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.EmbeddedMail;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.ServerProcess;
import io.caizhi.testing.SetClock;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each person gets one mail a working day of what waits for them, whatever happens
 * meanwhile.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, Told.Here.class })
class DigestIT {

	private static final int PORT = ServerProcess.freePort();

	/** Thursday, 10 in the morning in China. */
	private static final Instant THURSDAY = SetClock.InNovember2022.MORNING;

	@Autowired
	private Digests digests;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Recipients recipients;

	@Autowired
	private OutboxRepository outbox;

	@Autowired
	private NoticeGroupRepository groups;

	@Autowired
	private WorkedDays days;

	@Autowired
	private NoticeProperties properties;

	@Autowired
	private Told told;

	@Autowired
	private SetClock clock;

	@Autowired
	private FieldCipher cipher;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final Subject person = Rows.someone();

	private final String address = "p" + Math.abs(System.nanoTime()) + "@example.com";

	private @Nullable EmbeddedMail mail;

	private DistrictId district;

	private TenantId unit;

	private InsideApi.Caller official;

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry registry) {
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> PORT);
		registry.add("caizhi.notices.from", () -> "才治 <notice@caizhi.example>");
		registry.add("caizhi.notices.address", () -> "https://caizhi.example");
	}

	@BeforeEach
	void makeUnit() {
		this.clock.set(THURSDAY);
		this.mail = EmbeddedMail.start(PORT);
		Rows rows = new Rows(this.jdbc);
		this.district = rows.district(THURSDAY);
		this.unit = rows.unit(this.district);
		Reachable.member(this.jdbc, this.cipher, this.unit, Role.OFFICIAL, this.person, this.address);
		this.official = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICIAL, this.unit, this.person);
	}

	@AfterEach
	void stopMail() {
		mailGoes();
	}

	@Test
	void whatWaitsIsToldOnceADayWithALinkAndNobodysName() throws Exception {
		this.told.returnsToVerify(this.unit, 3, 1);

		morning();
		morning();

		MimeMessage letter = letters().getFirst();
		assertThat(letters()).hasSize(1);
		assertThat(letter.getSubject()).contains("1");
		assertThat(letter.getContent().toString())
			.contains("3 份月报待核验", "1 项已逾期", "https://caizhi.example/t/" + this.official.alias() + "/worklist")
			.doesNotContain("王晓", this.address);
		assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(states()).containsExactly("SENT");
	}

	@Test
	void aRestartSendsNothingTwice() throws Exception {
		this.told.returnsToVerify(this.unit, 3, 0);
		morning();

		new Digests(this.recipients, this.outbox, this.groups, this.days, this.properties, this.clock)
			.put(new Whereabouts(this.unit, this.district));
		this.delivery.round();

		assertThat(letters()).hasSize(1);
	}

	@Test
	void whereNothingWaitsNothingIsSent() throws Exception {
		morning();

		assertThat(letters()).isEmpty();
		assertThat(states()).containsExactly("NOTHING");
	}

	@Test
	void nobodyIsDisturbedAtNightOrOnSunday() throws Exception {
		this.told.returnsToVerify(this.unit, 3, 0);
		for (String quiet : List.of("2022-11-24T00:30:00Z", "2022-11-24T10:00:00Z", "2022-11-27T02:00:00Z")) {
			this.clock.set(Instant.parse(quiet));
			morning();
		}
		assertThat(letters()).isEmpty();

		this.clock.set(Instant.parse("2022-11-28T02:00:00Z"));
		morning();
		assertThat(letters()).hasSize(1);
	}

	@Test
	void mailThatWasAwayCatchesUp() throws Exception {
		this.told.returnsToVerify(this.unit, 3, 0);
		mailGoes();
		morning();
		assertThat(states()).containsExactly("WAITING");
		assertThat(this.official.get("/notice-choice")).bodyJson()
			.extractingPath("$.last.problem")
			.isEqualTo("mail-away");

		this.mail = EmbeddedMail.start(PORT);
		this.delivery.round();
		assertThat(letters()).as("before its pause is over").isEmpty();
		this.clock.set(THURSDAY.plusSeconds(61));
		this.delivery.round();
		assertThat(letters()).hasSize(1);
		assertThat(states()).containsExactly("SENT");
	}

	@Test
	void yesterdaysDigestIsNotSentToday() throws Exception {
		this.told.returnsToVerify(this.unit, 3, 0);
		mailGoes();
		morning();
		this.mail = EmbeddedMail.start(PORT);
		this.clock.set(THURSDAY.plusSeconds(24 * 3600));
		morning();

		assertThat(letters()).hasSize(1);
		assertThat(states()).containsExactlyInAnyOrder("PASSED", "SENT");
	}

	@Test
	void twoNodesAtOnceSendItOnce() throws Exception {
		this.told.returnsToVerify(this.unit, 3, 0);
		List<Future<?>> nodes = new ArrayList<>();
		this.digests.put(new Whereabouts(this.unit, this.district));
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (int node = 0; node < 4; node++) {
				nodes.add(threads.submit(this.delivery::round));
			}
			for (Future<?> node : nodes) {
				node.get();
			}
		}

		assertThat(letters()).hasSize(1);
	}

	@Test
	void whoWantsNoMailOrNotOfThisKindGetsNone() throws Exception {
		this.told.returnsToVerify(this.unit, 3, 0);
		assertThat(this.official.put("/notice-choice", 0, choice(true, "en", "RETURNS_TO_VERIFY"))).hasStatusOk();
		morning();
		assertThat(letters()).isEmpty();

		assertThat(this.official.put("/notice-choice", 1, choice(false, "en", ""))).hasStatusOk();
		nextDay();
		assertThat(letters()).isEmpty();
		assertThat(this.official.put("/notice-choice", 2, choice(true, "en", "SAMPLES_TO_AUDIT"))).hasStatusOk();
		this.clock.set(Instant.parse("2022-11-28T02:00:00Z"));
		morning();
		assertThat(letters()).hasSize(1);
		assertThat(letters().getFirst().getContent().toString()).contains("Returns to verify: 3");
	}

	@Test
	void oneThatCannotBeWorkedOutHoldsUpNoOther() throws Exception {
		TenantId broken = new Rows(this.jdbc).unit(this.district);
		Reachable.member(this.jdbc, this.cipher, broken, Role.OFFICIAL, Rows.someone(), "broken@example.com");
		this.told.nonsense(broken);
		this.told.returnsToVerify(this.unit, 3, 0);
		this.digests.put(new Whereabouts(broken, this.district));
		morning();

		assertThat(letters()).hasSize(1);
		assertThat(this.jdbc.sql("SELECT state, problem FROM notice_outbox WHERE tenant_id = ?")
			.param(broken.value())
			.query((row, number) -> row.getString("state") + " " + row.getString("problem"))
			.list()).containsExactly("WAITING failed");
	}

	@Test
	void whoLostTheirPlaceIsToldNothing() throws Exception {
		this.told.returnsToVerify(this.unit, 3, 0);
		this.digests.put(new Whereabouts(this.unit, this.district));
		Reachable.remove(this.jdbc, this.unit, this.person);
		this.delivery.round();

		assertThat(letters()).isEmpty();
		assertThat(states()).containsExactly("PASSED");
	}

	@Test
	void aTestArrivesAtAnyHourOnceAMinute() throws Exception {
		this.clock.set(Instant.parse("2022-11-26T15:00:00Z"));
		assertThat(this.official.post("/notice-choice/test", "")).hasStatus(202);
		assertThat(this.official.post("/notice-choice/test", "")).hasStatus(409);
		this.delivery.round();

		assertThat(letters()).hasSize(1);
		assertThat(letters().getFirst().getSubject()).contains("测试");
	}

	@Test
	void anotherVersionOrLanguageIsRefusedAndNothingIsKept() {
		assertThat(this.official.put("/notice-choice", 4, choice(false, "en", ""))).hasStatus(412);
		assertThat(this.official.put("/notice-choice", 0, choice(false, "fr", ""))).hasStatus(400);
		assertThat(this.official.put("/notice-choice", 0, choice(false, "en", "NO_SUCH_KIND"))).hasStatus(400);
		assertThat(this.official.get("/notice-choice")).bodyJson().extractingPath("$.version").isEqualTo(0);
		assertThat(this.official.get("/notice-choice")).bodyJson().extractingPath("$.mail").isEqualTo(true);
	}

	private void morning() {
		this.digests.put(new Whereabouts(this.unit, this.district));
		this.delivery.round();
	}

	private void nextDay() {
		this.clock.set(THURSDAY.plusSeconds(24 * 3600));
		morning();
	}

	private void mailGoes() {
		if (this.mail != null) {
			this.mail.close();
			this.mail = null;
		}
	}

	/** To this test's person. */
	private List<MimeMessage> letters() throws MessagingException {
		List<MimeMessage> mine = new ArrayList<>();
		if (this.mail != null) {
			for (MimeMessage message : this.mail.received()) {
				if (Arrays.toString(message.getRecipients(Message.RecipientType.TO)).contains(this.address)) {
					mine.add(message);
				}
			}
		}
		return mine;
	}

	private List<String> states() {
		return this.jdbc.sql("SELECT state FROM notice_outbox WHERE tenant_id = ? ORDER BY id")
			.param(this.unit.value())
			.query(String.class)
			.list();
	}

	private static String choice(boolean mail, String language, String unwanted) {
		return "{\"mail\":%s,\"language\":\"%s\",\"unwanted\":[%s]}".formatted(mail, language,
				unwanted.isEmpty() ? "" : "\"" + unwanted + "\"");
	}

}
