package io.caizhi.meeting;

import java.time.Duration;
import java.util.List;

import io.caizhi.scoring.inventory.Inventories;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Leaders are told of decisions of meetings whose day has passed without a report. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ItemConcernsIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	@Autowired
	private SetClock clock;

	private HeldMeeting held;

	@BeforeEach
	void aDistrict() {
		this.held = new HeldMeeting(this.mvc, this.jdbc, this.inventories);
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void fromTheDayAfterUntilItIsReportedAndAgainWhenItIsSentBack() {
		HeldMeeting elsewhere = new HeldMeeting(this.mvc, this.jdbc, this.inventories);
		String meeting = this.held.planned("2022-11-24");
		String first = this.held.decided(meeting, this.held.wuyi(), "2022-11-25");
		String second = this.held.decided(meeting, this.held.wuyi(), "2022-11-25");
		this.held.decided(meeting, this.held.zhulong(), "2022-12-25");
		this.held.ended(meeting);
		String open = this.held.planned("2022-11-24");
		this.held.decided(open, this.held.zhulong(), "2022-11-25");
		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(1)));
		assertThat(told()).as("the day itself counts").isEmpty();

		this.clock.set(SetClock.InNovember2022.MORNING.plus(Duration.ofDays(2)));

		assertThat(told()).as("not of a meeting that is not over")
			.containsExactly("DECISIONS_OVERDUE 2 1 /action-items");
		assertThat(ToldConcerns.to(this.held.office())).isEqualTo(told());
		assertThat(ToldConcerns.to(elsewhere.leader())).isEmpty();
		ToldConcerns.keptFrom(this.held.official(this.held.wuyi()), this.held.official(this.held.zhulong()),
				this.held.scene().as(Role.ENTERPRISE, this.held.wuyi()));
		assertThat(elsewhere.leader().at(this.held.scene().hiring().district().asTenant()).get("/concerns"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.held.report(first, 1)).hasStatusOk();
		assertThat(told()).containsExactly("DECISIONS_OVERDUE 1 1 /action-items");
		assertThat(this.held.report(second, 1)).hasStatusOk();
		assertThat(told()).isEmpty();
		assertThat(this.held.find(first, 2, "{\"done\":false,\"comment\":\"请补充时间\"}")).hasStatusOk();
		assertThat(told()).containsExactly("DECISIONS_OVERDUE 1 1 /action-items");
		assertThat(this.held.report(first, 3)).hasStatusOk();
		assertThat(this.held.find(first, 4, "{\"done\":true}")).hasStatusOk();
		assertThat(this.held.find(second, 2, "{\"done\":true}")).hasStatusOk();
		assertThat(told()).isEmpty();
	}

	private List<String> told() {
		return ToldConcerns.to(this.held.leader());
	}

}
