package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.hiring.MonthlyReturns.Added;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who decides on what, and in which month it counts. */
class VerificationIT extends ReturnScenario {

	@Test
	void whoeverDecidesDecidesOnWhatTheySaw() {
		int submitted = submit(this.firm, add(this.firm, Drafts.worker(1, THIRD)).version()).returnVersion();

		refused("changed-meanwhile", () -> decide(this.firm, submitted - 1));
		decide(this.firm, submitted);
		refused("changed-meanwhile", () -> decide(this.firm, submitted));
		refused("return.not-submitted", () -> decide(this.firm, submitted + 1));
	}

	@Test
	void whatIsVerifiedAfterItsMonthClosedCountsLate() {
		Added october = this.returns.add(this.firm.reporter(), this.firm.id(), OCTOBER,
				List.of(Drafts.graduate(1, LocalDate.of(2022, 10, 8)), Drafts.worker(2, LocalDate.of(2022, 9, 1))));
		this.returns.submit(this.firm.reporter(), this.firm.id(), OCTOBER, false,
				new ExpectedVersion(october.version()));
		this.scene.close(SEPTEMBER);
		this.scene.close(OCTOBER);
		add(this.firm, Drafts.worker(3, LocalDate.of(2022, 9, 2)), Drafts.worker(4, THIRD));
		int submitted = submit(this.firm, 1).returnVersion();

		this.verification.decide(this.town.official(), this.firm.id(), OCTOBER, List.of(), new ExpectedVersion(2));
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 2 1 2 0");
		decide(this.firm, submitted);
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 4 1 3 0");
		assertThat(hires()).extracting(Hire::late).containsExactly(true, false);
	}

	@Test
	void aLateRowOfAnOpenMonthCountsInItsOwn() {
		add(this.firm, Drafts.worker(1, LocalDate.of(2022, 10, 31)), Drafts.worker(2, THIRD));
		decide(this.firm, submit(this.firm, 1).returnVersion());

		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 0 0 0", "202211: 1 0 0 0");
	}

	@Test
	void nobodyVerifiesWhatTheyReported() {
		Member both = this.scene.reporter(this.town, this.firm.id(), Rows.someone());
		Member official = Admitted.as(Role.OFFICIAL, this.town.id(), this.scene.district(), both.subject());
		Added added = this.returns.add(both, this.firm.id(), NOVEMBER, List.of(Drafts.worker(1, THIRD)));
		Receipt receipt = submit(this.firm, added.version());
		ExpectedVersion version = new ExpectedVersion(receipt.returnVersion());

		refused("verification.own-report",
				() -> this.verification.decide(official, this.firm.id(), NOVEMBER, List.of(), version));
		assertThat(this.reading.view(official, this.firm.id(), NOVEMBER).actions()).isEmpty();
		assertThat(this.reading.view(this.town.official(), this.firm.id(), NOVEMBER).actions())
			.containsExactly("verify");
		decide(this.firm, receipt.returnVersion());
	}

	@Test
	void rowsSentBackAreNamedWithReasonAndWithoutPersonalNumbers() {
		Added added = add(this.firm, Drafts.worker(1, THIRD));
		int submitted = submit(this.firm, added.version()).returnVersion();
		HireId hire = added.hires().getFirst();
		HireId foreign = add(this.scene.firm(this.town), Drafts.worker(1, THIRD)).hires().getFirst();

		assertThat(faults(() -> decide(this.firm, submitted, new SentBack(hire, SendBackReason.OTHER, null))))
			.containsExactly("/sentBack/0/comment verification.comment-required");
		assertThat(faults(() -> decide(this.firm, submitted,
				new SentBack(hire, SendBackReason.DOCUMENT, "应为 11010519491231002X"))))
			.containsExactly("/sentBack/0/comment text.personal-number");
		assertThat(faults(() -> decide(this.firm, submitted, new SentBack(foreign, SendBackReason.DATES, null))))
			.containsExactly("/sentBack/0/hire verification.row-not-pending");
		assertThat(faults(() -> decide(this.firm, submitted, new SentBack(hire, SendBackReason.DATES, null),
				new SentBack(hire, SendBackReason.DATES, null))))
			.containsExactly("/sentBack/1/hire verification.row-twice");
	}

}
