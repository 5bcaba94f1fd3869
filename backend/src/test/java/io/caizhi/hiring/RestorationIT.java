package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.HireHistory.Versions;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A row changed after it was verified is put back, on the 24th of November 2022; and by
 * what its degree was checked is told.
 */
@DatabaseTest
@Import({ SetClock.InNovember2022.class, VerifiedScene.class })
class RestorationIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Autowired
	private MonthlyReturns returns;

	@Autowired
	private Amendments amendments;

	@Autowired
	private Restorations restorations;

	@Autowired
	private Verification verification;

	@Autowired
	private DegreeChecks degreeChecks;

	@Autowired
	private HireHistory history;

	@Autowired
	private ReturnReading reading;

	@Autowired
	private VerifiedScene verified;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town town;

	private Firm firm;

	private HireId hire;

	@BeforeEach
	void verifyOneAndTakeThePen() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(NOVEMBER);
		this.town = this.scene.town();
		this.firm = this.scene.firm(this.town);
		this.verified.verify(this.firm, NOVEMBER, Drafts.graduate(1, THIRD));
		this.hire = row().id();
		amend();
	}

	@Test
	void itStandsVerifiedAgainAndNoFigureMoves() {
		correct(Drafts.worker(2, THIRD));
		assertThat(actions()).contains("restore");
		assertThat(row().college()).isFalse();

		restore(row().version());

		assertThat(row().status()).isEqualTo(HireStatus.VERIFIED);
		assertThat(row().amends()).isNull();
		assertThat(row().college()).isTrue();
		assertThat(row().facts().document().value()).isEqualTo(Drafts.graduate(1, THIRD).documentNumber());
		assertThat(row().facts().education()).isEqualTo("21");
		assertThat(actions()).doesNotContain("restore");
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 1 0 0");
		assertThat(bookings()).isOne();
		Versions versions = versions();
		assertThat(versions.versions().getLast().version().cause()).isEqualTo(VersionCause.RESTORED);
		assertThat(versions.versions().getLast().differences()).isEmpty();
		assertThat(this.scene.audited(this.town.id())).endsWith("hire.restored");
		assertThat(view().actions()).contains("leaveAsIs");

		this.amendments.leave(this.firm.reporter(), this.firm.id(), NOVEMBER, returnVersion());
		amend();
		correct(Drafts.worker(1, THIRD));
		this.verified.decide(this.firm, NOVEMBER);
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
	}

	@Test
	void aRowThatWasToGoStays() {
		this.returns.remove(this.firm.reporter(), this.firm.id(), NOVEMBER, this.hire, version());

		restore(row().version());

		assertThat(row().withdrawn()).isFalse();
		assertThat(row().status()).isEqualTo(HireStatus.VERIFIED);
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 1 0 0");
	}

	@Test
	void aChangeThatWasSentBackIsGivenUp() {
		correct(Drafts.worker(1, THIRD));
		submit();
		this.verification.decide(this.town.official(), this.firm.id(), NOVEMBER,
				List.of(new SentBack(this.hire, SendBackReason.EDUCATION, null)), returnVersion());

		restore(row().version());

		assertThat(row().reason()).isNull();
		assertThat(row().status()).isEqualTo(HireStatus.VERIFIED);
		assertThat(versions().versions()).extracting((one) -> one.version().hire().facts().education())
			.containsExactly("21", "71", "21");
		submit();
		this.verification.decide(this.town.official(), this.firm.id(), NOVEMBER, List.of(), returnVersion());
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 1 0 0");
	}

	@Test
	void whatCannotBePutBackIsRefusedAndStaysAsItIs() {
		refused("hire.not-changed", () -> restore(row().version()));
		correct(Drafts.worker(1, THIRD));
		refused("changed-meanwhile", () -> restore(1));
		Firm neighbour = this.scene.firm(this.town);
		refused("not-found",
				() -> this.restorations.restore(neighbour.reporter(), this.firm.id(), NOVEMBER, this.hire, version()));
		submit();
		refused("return.awaits-decision", () -> restore(row().version()));
		this.amendments.takeBack(this.firm.reporter(), this.firm.id(), NOVEMBER, returnVersion());
		this.scene.close(NOVEMBER);
		refused("month.closed", () -> restore(row().version()));
	}

	/** The person was entered in another row meanwhile. */
	@Test
	void thePersonMayStandInAnotherRowByNow() {
		correct(Drafts.worker(2, THIRD));
		this.returns.add(this.firm.reporter(), this.firm.id(), NOVEMBER, List.of(Drafts.graduate(1, THIRD)));

		Refusal refusal = refused("invalid", () -> restore(row().version()));
		assertThat(refusal.faults()).extracting("code").containsExactly("document.already-in-return");
	}

	@Test
	void byWhatADegreeWasCheckedIsToldWhileItIsTheDegree() {
		this.amendments.leave(this.firm.reporter(), this.firm.id(), NOVEMBER, returnVersion());
		Member checker = Admitted.as(Role.OFFICIAL, this.town.id(), this.scene.district(), Rows.someone());
		this.degreeChecks.record(checker, this.firm.id(), NOVEMBER, this.hire,
				new DegreeChecks.Check(DegreeSource.CHSI, LocalDate.of(2022, 11, 20)), version());

		assertThat(versions().degreeCheck())
			.isEqualTo(new DegreeChecks.Check(DegreeSource.CHSI, LocalDate.of(2022, 11, 20)));
		assertThat(versions().versions().getLast().degreeCheck()).isEqualTo(versions().degreeCheck());
		amend();
		correct(Drafts.worker(1, THIRD));
		assertThat(versions().degreeCheck()).as("another degree is not the one checked").isNull();
		restore(row().version());
		assertThat(row().degreeChecked()).isTrue();
		assertThat(versions().degreeCheck()).isNotNull();
	}

	private void amend() {
		this.amendments.begin(this.firm.reporter(), this.firm.id(), NOVEMBER, returnVersion());
	}

	private void correct(HireDraft draft) {
		this.returns.correct(this.firm.reporter(), this.firm.id(), NOVEMBER, this.hire, draft, version());
	}

	private void submit() {
		this.returns.submit(this.firm.reporter(), this.firm.id(), NOVEMBER, false, returnVersion());
	}

	private void restore(int seen) {
		this.restorations.restore(this.firm.reporter(), this.firm.id(), NOVEMBER, this.hire, new ExpectedVersion(seen));
	}

	private ReturnInView view() {
		return this.reading.view(this.firm.reporter(), this.firm.id(), NOVEMBER);
	}

	private Hire row() {
		return this.reading.hires(this.firm.reporter(), view(), new PageRequest(null, 10)).items().getFirst();
	}

	private List<String> actions() {
		return view().actions(row());
	}

	private ExpectedVersion version() {
		return new ExpectedVersion(row().version());
	}

	private ExpectedVersion returnVersion() {
		return new ExpectedVersion(view().monthlyReturn().version());
	}

	private Versions versions() {
		return this.history.versions(this.town.official(), this.firm.id(), NOVEMBER, this.hire);
	}

	private int bookings() {
		return this.jdbc.sql("SELECT COUNT(*) FROM booking WHERE hire_id = ?")
			.param(this.hire.value())
			.query(Integer.class)
			.single();
	}

	private Refusal refused(String code, ThrowingCallable call) {
		List<String> before = this.scene.stored();
		Refusal refusal = catchThrowableOfType(Refusal.class, call);
		assertThat(refusal).as(code).isNotNull();
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(this.scene.stored()).containsExactlyInAnyOrderElementsOf(before);
		return refusal;
	}

}
