package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import io.caizhi.hiring.HireComparison.Difference;
import io.caizhi.hiring.HireHistory.Compared;
import io.caizhi.hiring.HireHistory.Moment;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * What was verified is changed before the month closes, and counts until the change is
 * verified.
 */
class AmendmentsIT extends ReturnScenario {

	@Autowired
	private Amendments amendments;

	@Autowired
	private HireHistory history;

	@Test
	void aVerifiedRowIsAmendedAndCountsAnewOnceVerified() {
		HireId hire = verified(Drafts.worker(1, THIRD));
		refused("return.verified", () -> correct(hire, Drafts.graduate(1, THIRD), 2));

		amend();
		assertThat(view().actions()).containsExactly("addHire", "leaveAsIs");
		assertThat(view().actions(hires().getFirst())).containsExactly("edit", "delete", "recordDeparture");
		correct(hire, Drafts.graduate(1, LocalDate.of(2022, 10, 9)), 2);
		assertThat(status()).isEqualTo(ReturnStatus.AMENDING);
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
		submit(this.firm, version());
		assertThat(view().changed()).isOne();
		assertThat(hires().getFirst().changedSinceVerified()).isTrue();
		assertThat(sinceVerified(hire)).extracting(Difference::field)
			.contains("education", "hiredOn", "insured")
			.doesNotContain("documentNumber");

		decide(this.firm, version());
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0", "202211: 0 0 0 0");
		assertThat(hires().getFirst().changedSinceVerified()).isFalse();
		assertThat(sinceVerified(hire)).isNull();
		assertThat(causes(hire)).containsExactly(VersionCause.ENTERED, VersionCause.AMENDED);
		assertThat(booked(hire)).containsExactly("1 VERIFIED 202211 1.00", "2 AMENDED 202211 -1.00",
				"3 AMENDED 202210 1.00");
		assertThat(this.scene.audited(this.town.id())).contains("return.amending");
	}

	@Test
	void aChangeSentBackLeavesTheVerifiedVersionCounting() {
		HireId hire = verified(Drafts.worker(1, THIRD));
		amend();
		correct(hire, Drafts.graduate(1, THIRD), 2);
		submit(this.firm, version());

		decide(this.firm, version(), new SentBack(hire, SendBackReason.EDUCATION, null));

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
		assertThat(status()).isEqualTo(ReturnStatus.SENT_BACK);
		correct(hire, Drafts.worker(1, THIRD), 5);
		submit(this.firm, version());
		assertThat(sinceVerified(hire)).isEmpty();
		decide(this.firm, version());
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
		assertThat(causes(hire)).containsExactly(VersionCause.ENTERED, VersionCause.AMENDED, VersionCause.AMENDED);
	}

	@Test
	void aVerifiedRowWithdrawnStaysMarkedAndCountsNoMoreOnceVerified() {
		HireId hire = verified(Drafts.worker(1, THIRD));
		amend();

		remove(hire, 2);
		assertThat(hires()).extracting(Hire::status, Hire::withdrawn).containsExactly(tuple(HireStatus.DRAFT, true));
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
		refused("return.empty", () -> submit(this.firm, version()));
		this.returns.submit(this.firm.reporter(), this.firm.id(), NOVEMBER, true, new ExpectedVersion(version()));
		decide(this.firm, version());

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 0 0 0 0");
		assertThat(hires()).extracting(Hire::status).containsExactly(HireStatus.WITHDRAWN);
		assertThat(view().counts().hires()).isZero();
		assertThat(this.scene.audited(this.town.id())).contains("hire.withdrawn");

		amend();
		correct(hire, Drafts.worker(1, THIRD), 5);
		submit(this.firm, version());
		decide(this.firm, version());
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 0 0 0");
		assertThat(booked(hire)).containsExactly("1 VERIFIED 202211 1.00", "2 REMOVED 202211 -1.00",
				"3 AMENDED 202211 1.00");
	}

	@Test
	void aChangedPersonGivesTheCreditOnAndTakesTheirOwn() {
		Firm other = this.scene.firm(this.scene.town());
		HireId hire = verified(Drafts.graduate(1, THIRD));
		add(other, Drafts.graduate(1, THIRD));
		decide(other, submit(other, 1).returnVersion());
		assertThat(this.scene.counted(other)).containsExactly("202211: 0 0 0 1");

		amend();
		correct(hire, Drafts.graduate(2, THIRD), 2);
		submit(this.firm, version());
		assertThat(this.scene.counted(other)).containsExactly("202211: 0 0 0 1");
		decide(this.firm, version());

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 1 0 0");
		assertThat(this.scene.counted(other)).containsExactly("202211: 1 1 0 0");
	}

	@Test
	void whatIsDecidedAfterTheClosingMovesTheMonthOfTheDecision() {
		this.returns.add(this.firm.reporter(), this.firm.id(), OCTOBER,
				List.of(Drafts.worker(1, LocalDate.of(2022, 10, 8))));
		this.returns.submit(this.firm.reporter(), this.firm.id(), OCTOBER, false, new ExpectedVersion(1));
		this.verification.decide(this.town.official(), this.firm.id(), OCTOBER, List.of(), new ExpectedVersion(2));
		this.amendments.begin(this.firm.reporter(), this.firm.id(), OCTOBER, new ExpectedVersion(3));
		HireId hire = this.reading
			.hires(this.firm.reporter(), this.reading.view(this.firm.reporter(), this.firm.id(), OCTOBER),
					new PageRequest(null, 50))
			.items()
			.getFirst()
			.id();
		this.returns.correct(this.firm.reporter(), this.firm.id(), OCTOBER, hire,
				Drafts.graduate(1, LocalDate.of(2022, 10, 8)), new ExpectedVersion(2));
		this.returns.submit(this.firm.reporter(), this.firm.id(), OCTOBER, false, new ExpectedVersion(5));
		this.scene.close(OCTOBER);

		refused("month.closed",
				() -> this.amendments.takeBack(this.firm.reporter(), this.firm.id(), OCTOBER, new ExpectedVersion(6)));
		this.verification.decide(this.town.official(), this.firm.id(), OCTOBER, List.of(), new ExpectedVersion(6));

		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 0 0 0", "202211: 0 1 1 0");
		refused("month.closed",
				() -> this.amendments.begin(this.firm.reporter(), this.firm.id(), OCTOBER, new ExpectedVersion(7)));
	}

	@Test
	void whatNobodyDecidedOnIsTakenBack() {
		HireId hire = add(this.firm, Drafts.worker(1, THIRD)).hires().getFirst();
		int submitted = submit(this.firm, 1).returnVersion();

		refused("changed-meanwhile", () -> takeBack(submitted - 1));
		takeBack(submitted);
		assertThat(status()).isEqualTo(ReturnStatus.DRAFT);
		assertThat(view().monthlyReturn().submittedAt()).isNull();
		assertThat(this.reading.receipts(this.firm.reporter(), this.firm.id(), NOVEMBER)).hasSize(1);
		refused("changed-meanwhile", () -> decide(this.firm, submitted));
		correct(hire, Drafts.worker(2, THIRD), 2);
		assertThat(this.history.versions(this.firm.reporter(), this.firm.id(), NOVEMBER, hire).versions())
			.extracting((compared) -> compared.version().hire().status())
			.containsExactly(HireStatus.SUBMITTED, HireStatus.DRAFT);
		submit(this.firm, version());
		decide(this.firm, version());
		int decided = version();
		refused("return.not-submitted", () -> takeBack(decided));
	}

	@Test
	void whatWasNotTouchedIsLeftAsItWas() {
		HireId hire = verified(Drafts.worker(1, THIRD));
		amend();
		this.amendments.leave(this.firm.reporter(), this.firm.id(), NOVEMBER, new ExpectedVersion(version()));
		assertThat(status()).isEqualTo(ReturnStatus.VERIFIED);

		amend();
		correct(hire, Drafts.worker(1, THIRD.minusDays(1)), 2);
		refused("return.changed", () -> this.amendments.leave(this.firm.reporter(), this.firm.id(), NOVEMBER,
				new ExpectedVersion(version())));
	}

	@Test
	void theReturnTellsWhatHappenedToItByRoleAlone() {
		HireId hire = verified(Drafts.worker(1, THIRD));
		amend();
		remove(hire, 2);
		add(this.firm, Drafts.worker(2, THIRD));
		takeBack(submit(this.firm, version()).returnVersion());

		assertThat(this.history.moments(this.town.official(), this.firm.id(), NOVEMBER)
			.stream()
			.sorted(Comparator.comparing((Moment moment) -> version(moment)))
			.map((moment) -> moment.by() + " " + ((moment.step() != null) ? moment.step().kind() : "SUBMITTED")))
			.containsExactly("ENTERPRISE SUBMITTED", "OFFICIAL VERIFIED", "ENTERPRISE AMENDING", "ENTERPRISE SUBMITTED",
					"ENTERPRISE TAKEN_BACK");
		Firm foreign = this.scene.firm(this.town);
		refused("not-found", () -> this.history.versions(foreign.reporter(), this.firm.id(), NOVEMBER, hire));
		refused("not-found", () -> this.history.moments(foreign.reporter(), this.firm.id(), NOVEMBER));
		refused("not-found", () -> this.history.versions(foreign.reporter(), foreign.id(), NOVEMBER, hire));
	}

	private static int version(Moment moment) {
		return (moment.step() != null) ? moment.step().version() : moment.receipt().returnVersion();
	}

	private HireId verified(HireDraft draft) {
		HireId hire = add(this.firm, draft).hires().getFirst();
		decide(this.firm, submit(this.firm, 1).returnVersion());
		return hire;
	}

	private void amend() {
		this.amendments.begin(this.firm.reporter(), this.firm.id(), NOVEMBER, new ExpectedVersion(version()));
	}

	private void takeBack(int version) {
		this.amendments.takeBack(this.firm.reporter(), this.firm.id(), NOVEMBER, new ExpectedVersion(version));
	}

	private ReturnInView view() {
		return this.reading.view(this.firm.reporter(), this.firm.id(), NOVEMBER);
	}

	private int version() {
		return view().monthlyReturn().version();
	}

	private List<Difference> sinceVerified(HireId hire) {
		return this.history.versions(this.town.official(), this.firm.id(), NOVEMBER, hire).sinceVerified();
	}

	private List<VersionCause> causes(HireId hire) {
		return this.history.versions(this.firm.reporter(), this.firm.id(), NOVEMBER, hire)
			.versions()
			.stream()
			.map(Compared::version)
			.map(HireVersionRepository.Version::cause)
			.toList();
	}

	private List<String> booked(HireId hire) {
		return this.jdbc.sql(
				"SELECT CONCAT(entry, ' ', cause, ' ', month, ' ', credit) FROM booking WHERE hire_id = ? ORDER BY entry")
			.param(hire.value())
			.query(String.class)
			.list();
	}

}
