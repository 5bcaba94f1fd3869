package io.caizhi.supervision;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import io.caizhi.testing.ToldConcerns;
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

import static io.caizhi.supervision.SupervisionScene.read;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What leaders are told to ask about, and which notices were raised from milestones, from
 * the morning of Thursday the 24th of November 2022.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ConcernsIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	@Autowired
	private Escalation escalation;

	private SupervisionScene scene;

	@BeforeEach
	void aDistrict() {
		this.scene = new SupervisionScene(this.mvc, this.jdbc);
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void noticesAreTooLateFromTheDayAfterAndEscalatedOnceADeputyKnows() {
		this.scene.demanded(this.scene.wuyi.id(), "2022-11-25");
		this.scene.demanded(this.scene.wuyi.id(), "2022-11-25");
		this.scene.demanded(this.scene.zhulong.id(), "2022-12-30");
		assertThat(SupervisionScene.<List<Object>>read(concerns(), "$.items")).isEmpty();

		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(4)));

		assertThat(SupervisionScene.<List<String>>read(concerns(), "$.items[*].kind"))
			.containsExactly("SUPERVISION_OVERDUE");
		this.escalation.round();
		MvcTestResult told = concerns();
		assertThat(SupervisionScene.<List<String>>read(told, "$.items[*].kind"))
			.containsExactly("SUPERVISION_ESCALATED", "SUPERVISION_OVERDUE");
		assertThat(SupervisionScene.<List<Integer>>read(told, "$.items[*].count")).containsExactly(2, 2);
		assertThat(SupervisionScene.<List<Integer>>read(told, "$.items[*].units")).containsExactly(1, 1);
		assertThat(SupervisionScene.<String>read(told, "$.items[0].page")).endsWith("/supervision?show=overdue");
		assertThat(this.scene.wuyis.get("/concerns")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aNoticeIsToldOfUntilItIsAnsweredOrTakenBack() {
		String answered = this.scene.demanded(this.scene.wuyi.id(), "2022-11-25");
		String taken = this.scene.demanded(this.scene.zhulong.id(), "2022-11-25");
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(4)));
		this.escalation.round();
		assertThat(ToldConcerns.to(this.scene.leader)).containsExactly(
				"SUPERVISION_ESCALATED 2 2 /supervision?show=overdue",
				"SUPERVISION_OVERDUE 2 2 /supervision?show=overdue");
		assertThat(ToldConcerns.to(this.scene.office)).isEqualTo(ToldConcerns.to(this.scene.leader));
		ToldConcerns.keptFrom(this.scene.wuyis, this.scene.zhulongs, this.scene.bureaus,
				this.scene.as(Role.ENTERPRISE, this.scene.wuyi.id()));

		assertThat(this.scene.office.put(taken + "/withdrawal", 1, "{\"reason\":\"重复下发。\"}")).hasStatusOk();
		assertThat(ToldConcerns.to(this.scene.leader)).containsExactly(
				"SUPERVISION_ESCALATED 1 1 /supervision?show=overdue",
				"SUPERVISION_OVERDUE 1 1 /supervision?show=overdue");
		assertThat(this.scene.wuyis.put(answered + "/reply", 1, UUID.randomUUID().toString(),
				"{\"text\":\"已与企业对接，本月底前补报。\"}"))
			.hasStatusOk();
		assertThat(ToldConcerns.to(this.scene.leader)).isEmpty();
		assertThat(this.scene.office.put(answered + "/closing", 2, "{\"finding\":\"整改到位\"}")).hasStatusOk();
		assertThat(ToldConcerns.to(this.scene.leader)).isEmpty();
	}

	@Test
	void anotherDistrictHasItsOwn() {
		this.scene.demanded(this.scene.wuyi.id(), "2022-11-25");
		SupervisionScene other = new SupervisionScene(this.mvc, this.jdbc);
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(4)));

		assertThat(SupervisionScene.<List<Object>>read(other.leader.get("/concerns"), "$.items")).isEmpty();
		assertThat(SupervisionScene.<List<Object>>read(concerns(), "$.items")).hasSize(1);
	}

	@Test
	void anOverdueMilestoneLeadsToTheNoticeRaisedFromItUntilThatIsTakenBack() {
		this.scene.planned();
		MvcTestResult standing = this.scene.leader.get("/plan-standing/2022-11");
		String plan = read(standing, "$.plan");
		assertThat(SupervisionScene.<List<String>>read(standing, "$.nodes[*].due")).containsExactly("2022-03-31",
				"2022-06-30", "2022-12-31");
		assertThat(SupervisionScene.<List<String>>read(standing, "$.nodes[*].state")).containsExactly("OVERDUE",
				"OVERDUE", "AT_RISK");
		assertThat(SupervisionScene.<List<Boolean>>read(standing, "$.nodes[*].soon")).as("37 days are not 30")
			.containsExactly(false, false, false);
		assertThat(SupervisionScene.<String>read(standing, "$.nodes[0].lead.code"))
			.isEqualTo(this.scene.code(this.scene.bureau));
		assertThat(SupervisionScene.<String>read(standing, "$.nodes[0].responsible[0].name")).isEqualTo("林晓");
		assertThat(raised(plan)).isEmpty();
		List<String> keys = read(this.scene.office.get("/supervision/candidates"), "$.items[*].key");
		MvcTestResult made = this.scene.office.post("/supervision/candidates",
				"{\"keys\":[\"%s\"],\"due\":\"2022-12-01\"}".formatted(keys.getFirst()));
		assertThat(made).hasStatus(HttpStatus.CREATED);
		String notice = read(made, "$.items[0].id");

		MvcTestResult found = this.scene.leader.get("/supervision/milestones?plan=" + plan);

		assertThat(raised(plan)).containsExactly(notice);
		assertThat(SupervisionScene.<String>read(found, "$.items[0].indicator")).isEqualTo("A01");
		assertThat(SupervisionScene.<String>read(found, "$.items[0].due")).isEqualTo("2022-06-30");
		assertThat(SupervisionScene.<String>read(found, "$.items[0].number")).isEqualTo("〔2022〕督办第1号");
		SupervisionScene other = new SupervisionScene(this.mvc, this.jdbc);
		assertThat(SupervisionScene.<List<Object>>read(other.leader.get("/supervision/milestones?plan=" + plan),
				"$.items"))
			.isEmpty();
		assertThat(this.scene.office.put("/supervision/notices/" + notice + "/withdrawal", 1, "{\"reason\":\"重复下发。\"}"))
			.hasStatusOk();
		assertThat(raised(plan)).isEmpty();
	}

	private List<String> raised(String plan) {
		return read(this.scene.leader.get("/supervision/milestones?plan=" + plan), "$.items[*].notice");
	}

	private MvcTestResult concerns() {
		return this.scene.leader.get("/concerns");
	}

}
