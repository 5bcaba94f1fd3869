package io.caizhi.hiring.dispute;

import java.util.List;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.hiring.dispute.DuplicateScene.NOVEMBER;
import static io.caizhi.hiring.dispute.DuplicateScene.THIRD;
import static io.caizhi.hiring.dispute.DuplicateScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A unit disputes that a person does not count by its hire, and learns nothing of
 * another.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class DisputeIT {

	@Autowired
	private Disputes disputes;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AutowireCapableBeanFactory beans;

	private DuplicateScene scene;

	@BeforeEach
	void makeDistrict() {
		this.scene = this.beans.createBean(DuplicateScene.class);
	}

	@Test
	void aUnitDisputesAndLearnsWhatItGotAndNothingElse() {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD.plusDays(1)));
		InsideApi.Caller official = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICIAL, this.scene.second.town().id(),
				Rows.someone());
		String path = "/enterprises/" + this.scene.second.id() + "/returns/2022-11";
		this.scene.decide(this.scene.open().getFirst(), one, "1", two, "0");

		MvcTestResult raised = official.post(path + "/hires/" + two + "/dispute", "{\"reason\":\"此人在我镇企业参保\"}");

		assertThat(raised).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
				{"share":0.00,"dispute":{"reason":"此人在我镇企业参保"},"actions":[]}
				""");
		DuplicateView again = this.scene.open().getFirst();
		assertThat(again.disputed()).isTrue();
		this.scene.refused("dispute.raised", () -> this.scene.raise(this.scene.second, two));
		this.scene.decide(again, one, "0", two, "1.00");
		assertThat(this.scene.own(this.scene.second)).isEmpty();
		assertThat(this.scene.own(this.scene.first)).singleElement().satisfies((own) -> {
			assertThat(own.hire()).isEqualTo(one);
			assertThat(own.dispute()).isNull();
		});
		for (String told : List.of(body(raised), body(official.get(path + "/duplicates")),
				body(official.get(path + "/hires")), body(official.get("/audit-entries")))) {
			assertThat(told).doesNotContain(one.toString(), this.scene.first.id().toString(),
					"测试企业" + this.scene.first.id(), again.id().toString());
		}
		assertThat(official.get("/duplicates?year=2022&state=OPEN")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(official
			.get(path.replace(this.scene.second.id().toString(), this.scene.first.id().toString()) + "/duplicates"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void onlyAnOwnDuplicateCanBeDisputed() {
		HireId one = this.scene.verified(this.scene.first, Drafts.graduate(1, THIRD));
		HireId two = this.scene.verified(this.scene.second, Drafts.graduate(1, THIRD));

		this.scene.refused("dispute.counted", () -> this.scene.raise(this.scene.first, one));
		this.scene.refused("not-found", () -> this.scene.raise(this.scene.first, two));
		this.scene.refused("invalid", () -> this.disputes.raise(this.scene.second.town().official(),
				this.scene.second.id(), NOVEMBER, two, "号码 110105194912310021 是我们的"));
		this.scene.raise(this.scene.second, two);
		assertThat(this.scene.hiring.audited(this.scene.second.town().id())).endsWith("hire.disputed");
	}

}
