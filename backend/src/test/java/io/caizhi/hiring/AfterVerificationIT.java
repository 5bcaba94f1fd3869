package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.hiring.DegreeChecks.Check;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of a hire after it was verified: that the person left, that the degree was
 * checked.
 */
class AfterVerificationIT extends ReturnScenario {

	private static final LocalDate TWENTIETH = LocalDate.of(2022, 11, 20);

	@Autowired
	private Departures departures;

	@Autowired
	private DegreeChecks checks;

	@Autowired
	private HireHistory history;

	@Test
	void aDepartureIsRecordedInAClosedMonthAndMovesNoFigure() {
		HireId hire = verified(Drafts.graduate(1, THIRD));
		this.scene.close(NOVEMBER);
		List<String> counted = this.scene.counted(this.firm);

		assertThat(faults(() -> leave(hire, THIRD.minusDays(1), 2))).containsExactly("/leftOn hire.left-before");
		assertThat(faults(() -> leave(hire, LocalDate.of(2022, 11, 25), 2)))
			.containsExactly("/leftOn hire.left-in-future");
		leave(hire, TWENTIETH, 2);

		assertThat(this.scene.counted(this.firm)).isEqualTo(counted);
		assertThat(hires().getFirst().facts().leftOn()).isEqualTo(TWENTIETH);
		assertThat(this.history.versions(this.firm.reporter(), this.firm.id(), NOVEMBER, hire).versions().getLast())
			.satisfies((last) -> {
				assertThat(last.version().cause()).isEqualTo(VersionCause.DEPARTURE);
				assertThat(last.differences()).extracting(HireComparison.Difference::field).containsExactly("leftOn");
			});
		refused("changed-meanwhile", () -> leave(hire, TWENTIETH, 2));
		leave(hire, null, 3);
		assertThat(this.scene.audited(this.town.id())).endsWith("hire.left", "hire.stayed");
	}

	@Test
	void nobodyLeavesWhoIsNotVerified() {
		HireId hire = add(this.firm, Drafts.graduate(1, THIRD)).hires().getFirst();

		refused("hire.not-verified", () -> leave(hire, TWENTIETH, 0));
		refused("not-found", () -> this.departures.record(this.scene.firm(this.town).reporter(), this.firm.id(),
				NOVEMBER, hire, TWENTIETH, new ExpectedVersion(0)));
	}

	@Test
	void aCheckedDegreeCountsAnewWhileTheMonthIsOpen() {
		HireId hire = verified(Drafts.graduate(1, THIRD));

		assertThat(faults(() -> check(hire, LocalDate.of(2022, 11, 25), 2)))
			.containsExactly("/checkedOn degree.in-future");
		check(hire, TWENTIETH, 2);

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 1 0 0");
		assertThat(this.jdbc.sql("""
				SELECT CONCAT(entry, ' ', cause, ' ', degree_checked, ' ', credit) FROM booking
				WHERE hire_id = ? ORDER BY entry
				""").param(hire.value()).query(String.class).list()).containsExactly("1 VERIFIED 0 1.00",
				"2 CHECKED 0 -1.00", "3 CHECKED 1 1.00");
		assertThat(hires().getFirst().degreeChecked()).isTrue();
		assertThat(status()).isEqualTo(ReturnStatus.VERIFIED);
		refused("degree.checked", () -> check(hire, TWENTIETH, hires().getFirst().version()));
		assertThat(this.scene.audited(this.town.id())).endsWith("hire.degree-checked");
	}

	@Test
	void afterTheClosingACorrectionOrderIsTheWay() {
		HireId hire = verified(Drafts.graduate(1, THIRD));
		this.scene.close(NOVEMBER);

		refused("degree.month-closed", () -> check(hire, TWENTIETH, 2));
	}

	@Test
	void nobodyChecksWhatHasNoDegreeOrIsTheirOwnReport() {
		HireId worker = verified(Drafts.worker(1, THIRD));

		refused("degree.none", () -> check(worker, TWENTIETH, 2));
		Firm firm = this.scene.firm(this.town);
		HireId graduate = add(firm, Drafts.graduate(2, THIRD)).hires().getFirst();
		decide(firm, submit(firm, 1).returnVersion());
		refused("verification.own-report",
				() -> this.checks.record(
						Admitted.as(Role.OFFICIAL, this.town.id(), this.scene.district(), firm.reporter().subject()),
						firm.id(), NOVEMBER, graduate, new Check(DegreeSource.CHSI, TWENTIETH),
						new ExpectedVersion(2)));
	}

	private HireId verified(HireDraft draft) {
		HireId hire = add(this.firm, draft).hires().getFirst();
		decide(this.firm, submit(this.firm, 1).returnVersion());
		return hire;
	}

	private void leave(HireId hire, @Nullable LocalDate on, int version) {
		this.departures.record(this.firm.reporter(), this.firm.id(), NOVEMBER, hire, on, new ExpectedVersion(version));
	}

	private void check(HireId hire, LocalDate on, int version) {
		this.checks.record(this.town.official(), this.firm.id(), NOVEMBER, hire, new Check(DegreeSource.CHSI, on),
				new ExpectedVersion(version));
	}

}
