package io.caizhi.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.EmbeddedDatabase;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures that are not what the records say are found and named, and not touched. */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, FigureScene.class })
class ReconciliationIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private FigureScene figures;

	@Autowired
	private Reconciliation reconciliation;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town wuyi;

	private Firm firm;

	private List<HireId> hires;

	private InsideApi.Caller office;

	@BeforeEach
	void verifyHires() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(NOVEMBER);
		this.wuyi = this.scene.town();
		this.firm = this.scene.firm(this.wuyi);
		this.hires = this.figures.verified(this.firm, NOVEMBER, Drafts.graduate(1, THIRD), Drafts.graduate(2, THIRD),
				Drafts.worker(3, THIRD));
		this.figures.verified(this.scene.firm(this.scene.town()), NOVEMBER, Drafts.graduate(1, THIRD));
		this.figures.rebook(this.scene, this.wuyi, this.hires.getFirst(), "0.50");
		this.office = this.figures.of(this.mvc, this.scene, Role.OFFICE);
	}

	@Test
	void soundRecordsShowNoDifference() {
		String run = reconcile();

		assertThat(this.office.get("/reconciliations/" + run)).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"DONE\",\"units\":2,\"hires\":4,\"persons\":3,\"differences\":0}");
		assertThat(found(run)).isEmpty();
		assertThat(this.scene.audited(this.scene.district().asTenant())).contains("reconciliation.requested");
	}

	@Test
	void aFigureThatMovedAloneIsNamed() {
		this.jdbc.sql("UPDATE monthly_summary SET counted = counted + 1 WHERE tenant_id = ?")
			.param(this.wuyi.id().value())
			.update();
		tamper("DELETE FROM unit_summary WHERE grain = 2 AND channel = 'REFERRAL' AND tenant_id = ",
				this.wuyi.id().value());

		List<Map<String, Object>> found = found(reconcile());

		assertThat(found).extracting((difference) -> difference.get("kind"))
			.containsExactlyInAnyOrder("ENTERPRISE_SUMMARY", "UNIT_SUMMARY");
		assertThat(found).extracting((difference) -> difference.get("unit")).containsOnly(this.figures.code(this.wuyi));
		assertThat(found).extracting((difference) -> difference.get("place"))
			.containsExactlyInAnyOrder("enterprise/" + this.firm.id(), "CHANNEL  REFERRAL");
		assertThat(found.getFirst().get("expected").toString()).startsWith("counted 2.5,");
		assertThat(found.getFirst().get("found").toString()).startsWith("counted 3.5,");
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 3.5 1.5 0 0");
	}

	@Test
	void aHireThatSaysSomethingElseThanItsBookingIsNamed() {
		this.jdbc.sql("UPDATE hire SET insured = NOT insured WHERE id = ?").param(this.hires.get(1).value()).update();
		tamper("DELETE FROM booking WHERE hire_id = ", this.hires.get(2).value());

		List<Map<String, Object>> found = found(reconcile());

		assertThat(found).filteredOn((difference) -> difference.get("kind").equals("BOOKING"))
			.extracting((difference) -> difference.get("place"))
			.containsExactlyInAnyOrder("hire/" + this.hires.get(1), "hire/" + this.hires.get(2));
		assertThat(found.toString()).contains("0 live of 0").doesNotContain("测试");
	}

	@Test
	void aPersonCreditedMoreThanOnceIsNamed() {
		tamper("UPDATE booking SET credit = 1 WHERE credit = 0 AND district_id = ", this.scene.district().value());

		assertThat(found(reconcile())).filteredOn((difference) -> difference.get("kind").equals("CREDIT"))
			.singleElement()
			.satisfies((difference) -> assertThat(difference.get("found")).isEqualTo("1.50"));
	}

	@Test
	void nobodyIsHeldUpAndWhatIsHalfDoneIsNoDifference() {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("UPDATE monthly_summary SET counted = counted + 1 WHERE tenant_id = ?")
				.param(this.wuyi.id().value())
				.update();
			Thread other = Thread.ofVirtual().start(() -> this.reconciliation.workOff());
			String run = FigureScene.read(created(), "$.id");
			assertThat(run).hasSize(13);
			join(other);
			status.setRollbackOnly();
		});

		assertThat(found(reconcile())).isEmpty();
	}

	@Test
	void askedTwiceItIsDoneOnce() {
		assertThat(FigureScene.<String>read(created(), "$.id")).isEqualTo(FigureScene.<String>read(created(), "$.id"));
		this.reconciliation.workOff();
		this.reconciliation.requestAll();
		assertThat(FigureScene.<List<String>>read(this.office.get("/reconciliations"), "$.items[*].status"))
			.containsExactly("WAITING", "DONE");
		this.reconciliation.workOff();
	}

	private String reconcile() {
		String run = FigureScene.read(created(), "$.id");
		this.reconciliation.workOff();
		return run;
	}

	private List<Map<String, Object>> found(String run) {
		return this.figures.pages(this.office, "/reconciliations/" + run + "/differences?x=1");
	}

	private MvcTestResult created() {
		return this.office.post("/reconciliations", "{}");
	}

	/** Does what the application's own account may not. */
	private static void tamper(String sql, long id) {
		try (Connection connection = EmbeddedDatabase.shared().migrationConnection();
				Statement statement = connection.createStatement()) {
			assertThat(statement.executeUpdate(sql + id)).isPositive();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join(20_000);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		assertThat(thread.isAlive()).isFalse();
	}

}
