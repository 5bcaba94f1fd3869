package io.caizhi.hiring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.hiring.MonthlyReturns.Added;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The way of a return from the first hire to the figure. */
class MonthlyReturnsIT extends ReturnScenario {

	@Test
	void theWholeWayMovesTheFigureByExactlyTheRowsVerified() {
		Added added = add(this.firm, Drafts.graduate(1, THIRD), Drafts.graduate(2, THIRD), Drafts.worker(3, THIRD));
		assertThat(added.version()).isEqualTo(1);

		Receipt receipt = submit(this.firm, added.version());
		assertThat(receipt.number()).matches("YB-202211-[0-9A-Z]{13}");
		assertThat(receipt.hires()).isEqualTo(3);
		assertThat(receipt.contentDigest()).matches("[0-9a-f]{64}");
		assertThat(this.scene.counted(this.firm)).isEmpty();

		HireId wrong = added.hires().get(1);
		int decided = decide(this.firm, receipt.returnVersion(),
				new SentBack(wrong, SendBackReason.EDUCATION, "毕业日期与学信网不符"));
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 2 1 0 0");
		assertThat(status()).isEqualTo(ReturnStatus.SENT_BACK);
		assertThat(hires()).extracting(Hire::status)
			.containsExactly(HireStatus.VERIFIED, HireStatus.SENT_BACK, HireStatus.VERIFIED);
		assertThat(hires().get(1).comment()).isEqualTo("毕业日期与学信网不符");

		refused("return.uncorrected", () -> submit(this.firm, decided));
		correct(wrong, Drafts.graduate(2, THIRD, LocalDate.of(2019, 6, 30)), hires().get(1).version());
		assertThat(hires().get(1).reason()).isNull();
		Receipt second = submit(this.firm, decided + 1);
		decide(this.firm, second.returnVersion());

		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 3 1 0 0");
		assertThat(status()).isEqualTo(ReturnStatus.VERIFIED);
		assertThat(hires()).allSatisfy((hire) -> assertThat(hire.countedMonth()).isEqualTo(NOVEMBER));
		assertThat(second.contentDigest()).isNotEqualTo(receipt.contentDigest());
		assertThat(this.reading.receipts(this.firm.reporter(), this.firm.id(), NOVEMBER)).containsExactly(second,
				receipt);
		assertThat(this.scene.audited(this.town.id())).containsExactly("hire.added", "return.submitted",
				"return.sent-back", "hire.corrected", "return.submitted", "return.verified");
	}

	@Test
	void aNilReturnIsSaidAndNeverAssumed() {
		assertThat(status()).isEqualTo(ReturnStatus.NOT_STARTED);
		refused("return.empty", () -> submit(this.firm, 0));
		assertThat(status()).isEqualTo(ReturnStatus.NOT_STARTED);

		Receipt receipt = this.returns.submit(this.firm.reporter(), this.firm.id(), NOVEMBER, true,
				new ExpectedVersion(0));

		assertThat(receipt.nil()).isTrue();
		decide(this.firm, receipt.returnVersion());
		assertThat(status()).isEqualTo(ReturnStatus.VERIFIED);
		assertThat(this.scene.counted(this.firm)).isEmpty();
	}

	@Test
	void aNilReturnWithHiresIsNone() {
		add(this.firm, Drafts.worker(1, THIRD));

		refused("return.nil-with-hires", () -> this.returns.submit(this.firm.reporter(), this.firm.id(), NOVEMBER, true,
				new ExpectedVersion(1)));
	}

	@Test
	void whoeverSubmitsSubmitsWhatTheySaw() {
		Added seen = add(this.firm, Drafts.worker(1, THIRD));
		add(this.firm, Drafts.worker(2, THIRD));

		refused("changed-meanwhile", () -> submit(this.firm, seen.version()));
		assertThat(submit(this.firm, seen.version() + 1).hires()).isEqualTo(2);
	}

	@Test
	void betweenSubmissionAndDecisionNothingChanges() {
		Added added = add(this.firm, Drafts.worker(1, THIRD));
		submit(this.firm, added.version());
		Hire hire = hires().getFirst();

		refused("return.awaits-decision", () -> add(this.firm, Drafts.worker(2, THIRD)));
		refused("return.awaits-decision", () -> correct(hire.id(), Drafts.worker(2, THIRD), hire.version()));
		refused("return.awaits-decision", () -> remove(hire.id(), hire.version()));
		refused("return.awaits-decision", () -> submit(this.firm, added.version() + 1));
	}

	@Test
	void aVerifiedRowNeverChangesThoughItsReturnWasSentBack() {
		Added added = add(this.firm, Drafts.worker(1, THIRD), Drafts.worker(2, THIRD));
		submit(this.firm, added.version());
		decide(this.firm, 2, new SentBack(added.hires().get(1), SendBackReason.DOCUMENT, null));
		Hire verified = hires().getFirst();

		refused("hire.verified", () -> correct(verified.id(), Drafts.worker(3, THIRD), verified.version()));
		refused("hire.verified", () -> remove(verified.id(), verified.version()));
		add(this.firm, Drafts.worker(4, THIRD));
		remove(added.hires().get(1), hires().get(1).version());
		Receipt receipt = submit(this.firm, 5);
		assertThat(receipt.hires()).isEqualTo(2);
		decide(this.firm, receipt.returnVersion());
		assertThat(this.scene.counted(this.firm)).containsExactly("202211: 2 0 0 0");
	}

	@Test
	void aStaleCorrectionOrRemovalIsRefused() {
		HireId hire = add(this.firm, Drafts.worker(1, THIRD)).hires().getFirst();
		correct(hire, Drafts.worker(2, THIRD), 0);

		refused("changed-meanwhile", () -> correct(hire, Drafts.worker(3, THIRD), 0));
		refused("changed-meanwhile", () -> remove(hire, 0));
		remove(hire, 1);
		refused("not-found", () -> remove(hire, 2));
		assertThat(this.scene.audited(this.town.id())).containsExactly("hire.added", "hire.corrected", "hire.removed");
	}

	@Test
	void aPersonStandsOnceInAReturn() {
		HireId other = add(this.firm, Drafts.worker(1, THIRD), Drafts.worker(2, THIRD)).hires().get(1);

		assertThat(refused("invalid",
				() -> add(this.firm, Drafts.worker(3, THIRD), Drafts.worker(1, THIRD), Drafts.worker(3, THIRD)))
			.faults()).extracting("where", "code")
			.containsExactly(tuple("/1/documentNumber", "document.already-in-return"),
					tuple("/2/documentNumber", "document.already-in-return"));
		assertThat(refused("invalid",
				() -> this.returns.add(this.firm.reporter(), this.firm.id(), NOVEMBER, Drafts.worker(1, THIRD)))
			.faults()).extracting("where").containsExactly("/documentNumber");
		assertThat(refused("invalid", () -> correct(other, Drafts.worker(1, THIRD), 0)).faults()).extracting("where")
			.containsExactly("/documentNumber");
	}

	@Test
	void manyHiresAreAllOrNone() {
		HireDraft nobody = new HireDraft(null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null);

		Refusal refusal = refused("invalid", () -> add(this.firm, Drafts.worker(1, THIRD), nobody));

		assertThat(refusal.faults()).hasSize(12).allSatisfy((fault) -> assertThat(fault.where()).startsWith("/1/"));
	}

	@Test
	void aClosedMonthTakesNothingMore() {
		Added added = add(this.firm, Drafts.worker(1, THIRD));
		this.scene.close(NOVEMBER);

		refused("month.closed", () -> add(this.firm, Drafts.worker(2, THIRD)));
		refused("month.closed", () -> correct(added.hires().getFirst(), Drafts.worker(2, THIRD), 0));
		refused("month.closed", () -> remove(added.hires().getFirst(), 0));
		refused("month.closed", () -> submit(this.firm, added.version()));
		refused("month.not-begun", () -> this.returns.submit(this.firm.reporter(), this.firm.id(),
				NOVEMBER.plusMonths(1), true, new ExpectedVersion(0)));
		assertThat(this.reading.view(this.firm.reporter(), this.firm.id(), NOVEMBER).actions()).isEmpty();
	}

	@Test
	void othersFindNothingHere() {
		HireId hire = add(this.firm, Drafts.worker(1, THIRD)).hires().getFirst();
		Town elsewhere = this.scene.town();
		Firm neighbour = this.scene.firm(this.town);

		refused("not-found", () -> this.reading.view(neighbour.reporter(), this.firm.id(), NOVEMBER));
		refused("not-found", () -> this.returns.remove(neighbour.reporter(), neighbour.id(), NOVEMBER, hire,
				new ExpectedVersion(0)));
		refused("not-found", () -> this.reading.view(elsewhere.official(), this.firm.id(), NOVEMBER));
		refused("not-found", () -> this.verification.decide(elsewhere.official(), this.firm.id(), NOVEMBER, List.of(),
				new ExpectedVersion(1)));
		refused("role-required", () -> this.returns.add(this.town.official(), this.firm.id(), NOVEMBER,
				List.of(Drafts.worker(2, THIRD))));
		refused("role-required", () -> this.verification.decide(this.firm.reporter(), this.firm.id(), NOVEMBER,
				List.of(), new ExpectedVersion(1)));
		refused("not-found", () -> this.reading.view(this.firm.reporter(), EnterpriseId.next(), NOVEMBER));
		refused("not-found", () -> this.reading.view(this.firm.reporter(), this.firm.id(), YearMonth.of(1999, 12)));
	}

	@Test
	void aNumberIsShownWholeForAReasonThatIsKept() {
		HireId hire = add(this.firm, Drafts.worker(1, THIRD)).hires().getFirst();

		assertThat(faults(() -> this.disclosure.disclose(this.town.official(), this.firm.id(), NOVEMBER, hire, "核对")))
			.containsExactly("/reason text.length");
		refused("role-required",
				() -> this.disclosure.disclose(this.firm.reporter(), this.firm.id(), NOVEMBER, hire, "与劳动合同原件核对证件号码"));
		assertThat(
				this.disclosure.disclose(this.town.official(), this.firm.id(), NOVEMBER, hire, "与劳动合同原件核对证件号码").value())
			.isEqualTo(Drafts.worker(1, THIRD).documentNumber());
		assertThat(this.scene.audited(this.town.id())).endsWith("hire.document-disclosed");
	}

	@Test
	void personalDataIsSealedInTheDatabase() {
		add(this.firm, Drafts.worker(1, THIRD));

		List<String> row = this.jdbc
			.sql("SELECT CONCAT(name_sealed, document_sealed, fingerprint) FROM hire" + " WHERE tenant_id = ?")
			.param(this.town.id().value())
			.query((result, number) -> new String(result.getBytes(1), StandardCharsets.UTF_8))
			.list();

		assertThat(row).hasSize(1).allSatisfy((sealed) -> assertThat(sealed).doesNotContain("测试", "999999", "1980"));
	}

	@Test
	void pagesFollowOneAnother() {
		add(this.firm, workers(250));
		ReturnInView seen = this.reading.view(this.firm.reporter(), this.firm.id(), NOVEMBER);

		Page<Hire> first = this.reading.hires(this.firm.reporter(), seen, new PageRequest(null, 200));
		Page<Hire> second = this.reading.hires(this.firm.reporter(), seen, new PageRequest(first.next(), 200));

		assertThat(first.items()).hasSize(200);
		assertThat(second.items()).hasSize(50).doesNotContainAnyElementsOf(first.items());
		assertThat(second.next()).isNull();
	}

	/** A planner that reads the whole unit for one page costs the page its speed. */
	@Test
	void aPageIsReadByTheIndexInItsOrder() {
		for (int i = 0; i < 8; i++) {
			add(this.scene.firm(this.town), workers(200));
		}
		add(this.firm, workers(200));
		this.jdbc.sql("ANALYZE TABLE hire").query().listOfRows();

		assertThat(this.jdbc.sql("EXPLAIN " + HireRepository.PAGE)
			.param("tenant", this.town.id().value())
			.param("return",
					this.reading.view(this.firm.reporter(), this.firm.id(), NOVEMBER).monthlyReturn().id().value())
			.param("after", 0)
			.param("limit", 51)
			.query()
			.singleRow()).satisfies((plan) -> {
				assertThat(plan.get("key")).isEqualTo("hire_of_return");
				assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
			});
	}

	@Test
	void theYearListsEveryMonthBegun() {
		add(this.firm, Drafts.worker(1, THIRD));

		assertThat(this.reading.year(this.firm.reporter(), this.firm.id(), 2022)).hasSize(11)
			.satisfies((year) -> assertThat(year.getLast().counts().hires()).isOne())
			.satisfies(
					(year) -> assertThat(year.getFirst().monthlyReturn().status()).isEqualTo(ReturnStatus.NOT_STARTED));
		assertThat(this.reading.year(this.firm.reporter(), this.firm.id(), 2023)).isEmpty();
	}

	@Test
	void whoWaitedForALockReadsWhatWasCommitted() {
		assertThat(this.jdbc.sql("SELECT @@transaction_isolation").query(String.class).single())
			.isEqualTo("READ-COMMITTED");
	}

}
