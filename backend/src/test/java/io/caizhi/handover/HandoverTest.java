package io.caizhi.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.handover.Handover.Party;
import io.caizhi.handover.Handover.Where;
import io.caizhi.handover.Handover.Withdrawal;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.MemberId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The states of a hand-over, and who may move it on. */
class HandoverTest {

	private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

	private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

	private static final Subject LIN = subject("lin");

	private static final Subject ZHOU = subject("zhou");

	private static final Subject OFFICE = subject("office");

	@Test
	void isSignedFirstByWhoLeavesThenByWhoFollows() {
		Handover handed = draft().hand(signature(LIN));
		Handover taken = handed.take(signature(ZHOU));

		assertThat(handed.state()).isEqualTo(HandoverState.HANDED_OVER);
		assertThat(taken.state()).isEqualTo(HandoverState.TAKEN_OVER);
		assertThat(taken.handing()).isEqualTo(handed.handing());
		assertThat(taken.version()).isEqualTo(3);
	}

	@Test
	void cannotBeTakenBeforeItIsHandedOverNorTwice() {
		refused("handover.not-handed-over", () -> draft().take(signature(ZHOU)));
		Handover taken = draft().hand(signature(LIN)).take(signature(ZHOU));
		refused("handover.not-handed-over", () -> taken.take(signature(ZHOU)));
		refused("handover.not-in-draft", () -> taken.hand(signature(LIN)));
	}

	@Test
	void nobodySignsBothSides() {
		refused("handover.own-side", () -> draft().hand(signature(ZHOU)));
		refused("handover.own-side", () -> draft().hand(signature(LIN)).take(signature(LIN)));
		refused("handover.own-side", () -> draft().hand(signature(OFFICE)).take(signature(OFFICE)));
		refused("handover.not-yours", () -> draft().hand(signature(LIN)).take(signature(OFFICE)));
	}

	@Test
	void isWrittenWhileNobodyHasSigned() {
		Words words = new Words("名单在共享盘", List.of(new Promise("周转房两套", "区三中", DAY)));

		Handover written = draft().write(DAY.plusDays(1), words);

		assertThat(written.words()).isEqualTo(words);
		assertThat(written.on()).isEqualTo(DAY.plusDays(1));
		refused("handover.not-in-draft", () -> written.hand(signature(LIN)).write(DAY, words));
	}

	@Test
	void isGivenUpWhileNotBothHaveSigned() {
		Withdrawal withdrawal = new Withdrawal(NOW, LIN, "林晓", "调动取消");

		assertThat(draft().withdraw(withdrawal).state()).isEqualTo(HandoverState.WITHDRAWN);
		Handover handed = draft().hand(signature(LIN)).withdraw(withdrawal);
		assertThat(handed.handing()).as("what was signed is kept").isNotNull();
		refused("handover.done", () -> handed.withdraw(withdrawal));
		refused("handover.not-handed-over", () -> handed.take(signature(ZHOU)));
		refused("handover.done", () -> draft().hand(signature(LIN)).take(signature(ZHOU)).withdraw(withdrawal));
	}

	@Test
	void whatWasSignedReadsAsItWasAndAnAlterationIsNoticed() {
		Signature signed = signature(LIN);

		assertThat(signed.read()).isEqualTo(snapshot());
		Signature altered = new Signature(NOW, LIN, "林晓", null,
				new Snapshot("乌衣镇", "别人", "周敏", DAY, Words.NONE, snapshot().content()).bytes(), signed.digest());
		assertThatIllegalStateException().isThrownBy(altered::read);
	}

	private static void refused(String code, Runnable move) {
		assertThatThrownBy(move::run).isInstanceOfSatisfying(Refusal.class,
				(refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

	private static Handover draft() {
		return new Handover(HandoverId.next(), new Where(new TenantId(1), "wuyi", "乌衣镇"),
				new Party(MemberId.next(), LIN, "林晓"), new Party(MemberId.next(), ZHOU, "周敏"), LIN, NOW, DAY,
				Words.NONE, HandoverState.DRAFT, null, null, null, 1);
	}

	private static Signature signature(Subject person) {
		return Signature.under(snapshot(), NOW, person, "某人", null);
	}

	private static Snapshot snapshot() {
		return new Snapshot("乌衣镇", "林晓", "周敏", DAY, Words.NONE,
				new Content(LocalDate.of(2026, 11, 26), List.of(), List.of(), List.of()));
	}

	private static Subject subject(String id) {
		return new Subject("https://id.example/realms/caizhi", id);
	}

}
