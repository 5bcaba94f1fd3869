package io.caizhi.supervision;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.notification.Sending;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.EmbeddedMail;
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
 * Whoever is told of a notice that waits gets a mail, once, in working hours, and while
 * it waits: issued on Thursday the 24th of November 2022, due the Friday after.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, Sending.class })
class RungLetterIT {

	private static final int PORT = ServerProcess.freePort();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	@Autowired
	private Escalation escalation;

	@Autowired
	private Sending sending;

	private final String deputy = "deputy" + Math.abs(System.nanoTime()) + "@wuyi.example";

	private final String head = "head" + Math.abs(System.nanoTime()) + "@wuyi.example";

	private SupervisionScene scene;

	private String notice;

	private @Nullable EmbeddedMail mail;

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry registry) {
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> PORT);
		registry.add("caizhi.notices.from", () -> "才治 <notice@caizhi.example>");
	}

	@BeforeEach
	void aNotice() {
		this.mail = EmbeddedMail.start(PORT);
		this.scene = new SupervisionScene(this.mvc, this.jdbc);
		assertThat(this.scene.wuyis.put("/supervision/contacts", 0, """
				{"contacts":[{"rung":"IN_CHARGE","name":"林晓"},{"rung":"DEPUTY","name":"周敏","mail":"%s"},
				{"rung":"HEAD","name":"陈立","mail":"%s"}]}
				""".formatted(this.deputy, this.head))).hasStatusOk();
		this.notice = this.scene.demanded(this.scene.wuyi.id(), "2022-11-25");
	}

	@AfterEach
	void putAway() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		if (this.mail != null) {
			this.mail.close();
			this.mail = null;
		}
	}

	@Test
	void deputyAndHeadAreToldByMailOnceAndOfNoPerson() throws Exception {
		round(24, 10);
		round(28, 9);
		round(28, 10);
		round(30, 9);

		assertThat(mails(this.head)).hasSize(1);
		assertThat(mails(this.deputy)).singleElement().satisfies((message) -> {
			assertThat(message.getSubject()).contains("〔2022〕督办第", "分管负责人");
			String text = String.valueOf(message.getContent());
			assertThat(text).contains("2022-11-25", "已逾期 3 天", "3 days overdue",
					"/t/" + this.scene.wuyis.alias() + this.notice.replace("/notices", ""));
			assertThat(text).doesNotContain("周敏", "陈立", "林晓", "引才工作站", "进展");
		});
	}

	@Test
	void whatIsAnsweredBeforeTheMailLeavesIsNotTold() throws Exception {
		at(28, 9);
		this.escalation.round();
		assertThat(this.scene.wuyis.put(this.notice + "/reply", 1, UUID.randomUUID().toString(), "{\"text\":\"已办理\"}"))
			.hasStatusOk();

		this.sending.round();

		assertThat(mails(this.deputy)).isEmpty();
	}

	@Test
	void aMailThatCouldNotLeaveWaitsForTheServerAndForTheMorning() throws Exception {
		putAway();
		round(28, 16);
		assertThat(
				this.jdbc.sql("SELECT state, problem FROM notice_outbox WHERE tenant_id = ? AND occasion LIKE 'rung %'")
					.param(this.scene.district().value())
					.query((row, number) -> row.getString("state") + " " + row.getString("problem"))
					.list())
			.containsExactly("WAITING mail-away");

		this.mail = EmbeddedMail.start(PORT);
		round(28, 22);
		assertThat(mails(this.deputy)).isEmpty();
		round(29, 9);
		assertThat(mails(this.deputy)).hasSize(1);
	}

	@Test
	void oneDayIsADay() throws Exception {
		this.scene.demanded(this.scene.wuyi.id(), "2022-11-28");

		round(29, 9);

		List<String> texts = new ArrayList<>();
		for (MimeMessage message : mails(this.deputy)) {
			texts.add(String.valueOf(message.getContent()));
		}
		assertThat(texts).hasSize(2)
			.anyMatch((text) -> text.contains("已逾期 1 天") && text.contains("1 day overdue"))
			.anyMatch((text) -> text.contains("4 days overdue"));
	}

	@Test
	void anAddressIsKeptAsALoginIs() {
		assertThat(this.scene.wuyis.put("/supervision/contacts", 1,
				"{\"contacts\":[{\"rung\":\"DEPUTY\",\"name\":\"周敏\",\"mail\":\"%s\"}]}"
					.formatted(this.deputy.replace("deputy", "Deputy").replace("wuyi", "Wuyi"))))
			.hasStatusOk()
			.bodyText()
			.contains(this.deputy);
	}

	@Test
	void anAddressThatIsNoneIsRefusedWithItsPlace() {
		assertThat(this.scene.zhulongs.put("/supervision/contacts", 0,
				"{\"contacts\":[{\"rung\":\"HEAD\",\"name\":\"陈立\",\"mail\":\"陈立@镇\"}]}"))
			.hasStatus(422)
			.bodyText()
			.contains("/contacts/0/mail");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM supervision_contacts WHERE tenant_id = ?")
			.param(this.scene.zhulong.id().value())
			.query(Integer.class)
			.single()).isZero();
	}

	/** The ladder and the mails, as the clock would have them done. */
	private void round(int day, int hour) {
		at(day, hour);
		this.escalation.round();
		this.sending.round();
	}

	private void at(int day, int hour) {
		this.clock.set(LocalDateTime.of(2022, 11, day, hour, 0).atZone(ChinaTime.ZONE).toInstant());
	}

	private List<MimeMessage> mails(String address) {
		return Arrays.stream(Objects.requireNonNull(this.mail).received())
			.filter((message) -> isTo(message, address))
			.toList();
	}

	private static boolean isTo(MimeMessage message, String address) {
		try {
			return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
				.anyMatch((to) -> to.toString().equals(address));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
