package io.caizhi.hiring.correction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Booking;
import io.caizhi.hiring.Booking.Attributes;
import io.caizhi.hiring.Booking.Cause;
import io.caizhi.hiring.Channel;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a correction moves, and who may move it. */
class CorrectionEffectTest {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

	private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

	private static final Subject SOMEONE = new Subject("https://id.example", "one");

	private final Booking counted = Booking.first(HireId.next(), 2, EnterpriseId.next(), OCTOBER,
			new Attributes("21", Channel.CAMPUS_FAIR, true, true, false, false), Booking.WHOLE);

	@Test
	void aChangeMovesTheDifferenceInTheCurrentMonth() {
		Booking reversed = this.counted.reversed(NOVEMBER, Cause.CORRECTED);
		Booking anew = reversed.followedBy(4, NOVEMBER, Cause.CORRECTED,
				new Attributes("71", Channel.CAMPUS_FAIR, false, true, false, true), Booking.WHOLE);

		assertThat(CorrectionEffect.of(List.of(reversed, anew)))
			.containsExactly(effect(NOVEMBER, "0.00", "-1.00", "0.00", "1.00", 0));
	}

	@Test
	void aRemovalTakesTheWholePersonOut() {
		assertThat(CorrectionEffect.of(List.of(this.counted.reversed(NOVEMBER, Cause.CORRECTED))))
			.containsExactly(effect(NOVEMBER, "-1.00", "-1.00", "-1.00", "0.00", 0));
	}

	@Test
	void aPersonWhoCountsElsewhereMovesDuplicatesOnly() {
		Booking reversed = this.counted.reversed(NOVEMBER, Cause.CORRECTED);
		Booking anew = reversed.followedBy(4, NOVEMBER, Cause.CORRECTED, this.counted.attributes(), Booking.NONE);

		assertThat(CorrectionEffect.of(List.of(reversed, anew)))
			.containsExactly(effect(NOVEMBER, "-1.00", "-1.00", "-1.00", "0.00", 1));
	}

	@Test
	void fieldsThatDifferAreNamedEvenWhereMaskingHidesIt() {
		HireDraft before = Drafts.graduate(1, LocalDate.of(2026, 10, 8));
		HireDraft after = Drafts.graduate(501, LocalDate.of(2026, 10, 9));

		assertThat(CorrectionFacts.changed(before, after)).containsExactly("documentNumber", "hiredOn");
		assertThat(CorrectionFacts.of(before, false).name()).isEqualTo("测**");
		assertThat(CorrectionFacts.of(before, true).documentNumber()).startsWith("999***********");
	}

	@ParameterizedTest(name = "{0}: submit {1}, withdraw {2}, approve {3}")
	@CsvSource({ "DRAFT, true, true, false", "SUBMITTED, false, true, true", "APPROVED, false, false, false",
			"REJECTED, false, false, false", "WITHDRAWN, false, false, false" })
	void anOrderMovesOneWay(CorrectionStatus status, boolean submits, boolean withdraws, boolean approves) {
		CorrectionOrder order = order(status);

		moves(submits, () -> order.submit(new CorrectionNumber(2026, 7), NOW));
		moves(submits, () -> order.revise(2, OCTOBER, order.before(), null, "应予删除", SOMEONE, NOW));
		moves(withdraws, order::withdraw);
		moves(approves, () -> order.approve(SOMEONE, null, NOVEMBER, NOW));
		moves(approves, () -> order.reject(SOMEONE, "请附材料", NOW));
	}

	@Test
	void aNumberReadsAsTheDistrictWritesIt() {
		assertThat(new CorrectionNumber(2026, 7)).hasToString("2026-0007");
		assertThat(new CorrectionNumber(2026, 12345)).hasToString("2026-12345");
	}

	private static CorrectionOrder order(CorrectionStatus status) {
		HireDraft facts = Drafts.worker(1, LocalDate.of(2026, 10, 8));
		return new CorrectionOrder(CorrectionId.next(), TenantId.next(), CorrectionNames.UNKNOWN, EnterpriseId.next(),
				HireId.next(), 2, OCTOBER, facts, null, "重复填报，应予删除", status, null, SOMEONE, NOW, null, null, null, null,
				null, 1);
	}

	private static void moves(boolean allowed, Runnable move) {
		if (allowed) {
			move.run();
		}
		else {
			assertThatExceptionOfType(Refusal.class).isThrownBy(move::run);
		}
	}

	private static CorrectionEffect effect(YearMonth month, String counted, String college, String insured, String late,
			int duplicate) {
		return new CorrectionEffect(month, new BigDecimal(counted), new BigDecimal(college), new BigDecimal(insured),
				new BigDecimal("0.00"), new BigDecimal(late), duplicate);
	}

}
