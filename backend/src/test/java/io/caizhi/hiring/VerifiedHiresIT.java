package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HireValidation.Sound;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of figures and credits when a hire that counts is changed or goes. */
class VerifiedHiresIT extends ReturnScenario {

	@Autowired
	private VerifiedHires verified;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void whatWasCountedIsTakenOutAndCountedAnewInItsOwnMonth() {
		HireId hire = verify(this.firm, Drafts.worker(1, THIRD));

		int version = replace(this.firm, hire, 2, Drafts.graduate(1, LocalDate.of(2022, 10, 9)));

		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 1 0 0", "202211: 0 0 0 0");
		assertThat(hires()).extracting(Hire::version, Hire::status, Hire::amends)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(version, HireStatus.VERIFIED, null));
		refused("changed-meanwhile", () -> replace(this.firm, hire, 2, Drafts.worker(1, THIRD)));
	}

	@Test
	void nothingIsBookedIntoAClosedMonth() {
		HireId hire = this.returns
			.add(this.firm.reporter(), this.firm.id(), OCTOBER, List.of(Drafts.worker(1, LocalDate.of(2022, 10, 8))))
			.hires()
			.getFirst();
		this.returns.submit(this.firm.reporter(), this.firm.id(), OCTOBER, false, new ExpectedVersion(1));
		this.verification.decide(this.town.official(), this.firm.id(), OCTOBER, List.of(), new ExpectedVersion(2));
		this.scene.close(OCTOBER);

		replace(this.firm, hire, 2, Drafts.graduate(1, LocalDate.of(2022, 10, 8)));
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 0 0 0", "202211: 0 1 1 0");

		this.transactions.executeWithoutResult((status) -> this.verified.remove(this.town.id(), this.scene.district(),
				hire, new ExpectedVersion(5), Rows.someone(), VersionCause.CORRECTION));
		assertThat(this.scene.counted(this.firm)).containsExactly("202210: 1 0 0 0", "202211: -1 0 0 0");
	}

	@Test
	void aPersonGivenUpCountsByTheOneVerifiedNext() {
		Firm second = this.scene.firm(this.scene.town());
		Firm third = this.scene.firm(this.town);
		HireId first = verify(this.firm, Drafts.graduate(1, THIRD));
		HireId heir = verify(second, Drafts.graduate(1, LocalDate.of(2022, 10, 5)));
		verify(third, Drafts.graduate(1, THIRD));
		assertThat(this.scene.counted(second)).containsExactly("202210: 0 0 0 1");

		replace(this.firm, first, 2, Drafts.graduate(2, THIRD));

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 1 1 0 0");
		assertThat(this.scene.counted(second)).containsExactly("202210: 1 1 0 0");
		assertThat(this.scene.counted(third)).containsExactly("202211: 0 0 0 1");
		assertThat(credits()).containsExactlyInAnyOrder(first.value(), heir.value());
	}

	@Test
	void aPersonWhoCountsByNobodyElseIsFreeAgain() {
		HireId hire = verify(this.firm, Drafts.worker(1, THIRD));

		this.transactions.executeWithoutResult((status) -> this.verified.remove(this.town.id(), this.scene.district(),
				hire, new ExpectedVersion(2), Rows.someone(), VersionCause.CORRECTION));

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 0 0 0 0");
		assertThat(credits()).isEmpty();
		assertThat(hires()).extracting(Hire::status).containsExactly(HireStatus.WITHDRAWN);
		Firm next = this.scene.firm(this.town);
		verify(next, Drafts.worker(1, THIRD));
		assertThat(this.scene.counted(next)).containsExactly("202211: 1 0 0 0");
	}

	@Test
	void onlyWhatCountsIsChanged() {
		HireId hire = add(this.firm, Drafts.worker(1, THIRD)).hires().getFirst();

		refused("hire.not-verified", () -> replace(this.firm, hire, 0, Drafts.worker(2, THIRD)));
		refused("not-found", () -> replace(this.firm, HireId.next(), 0, Drafts.worker(2, THIRD)));
	}

	private int replace(Firm of, HireId hire, int version, HireDraft draft) {
		HireFacts facts = ((Sound) HireValidation.check(draft, null,
				this.returns.window(of.reporter(), NOVEMBER, List.of(draft)), ""))
			.facts();
		return this.transactions.execute((status) -> this.verified.replace(of.town().id(), this.scene.district(), hire,
				new ExpectedVersion(version), facts, Rows.someone(), VersionCause.CORRECTION));
	}

	private HireId verify(Firm of, HireDraft draft) {
		HireId hire = add(of, draft).hires().getFirst();
		decide(of, submit(of, 1).returnVersion());
		return hire;
	}

	private List<Long> credits() {
		return this.jdbc.sql("SELECT hire_id FROM credit WHERE district_id = ?")
			.param(this.scene.district().value())
			.query(Long.class)
			.list();
	}

}
