package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;
import java.util.function.UnaryOperator;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MonthlyReturnTest {

	private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

	private static final ReturnCounts TWO = new ReturnCounts(2, 1, 2, 0, 0, 0);

	private static final ReturnCounts TWO_ONE_SENT_BACK = new ReturnCounts(2, 1, 2, 1, 0, 0);

	@ParameterizedTest(name = "{0}: {1} → {2}")
	@CsvSource({ "NOT_STARTED, edit, DRAFT", "DRAFT, edit, DRAFT", "SENT_BACK, edit, SENT_BACK",
			"SUBMITTED, edit, return.awaits-decision", "VERIFIED, edit, return.verified",
			"NOT_STARTED, submit nil, SUBMITTED", "DRAFT, submit, SUBMITTED", "SENT_BACK, submit, SUBMITTED",
			"SUBMITTED, submit, return.awaits-decision", "VERIFIED, submit, return.verified",
			"SENT_BACK, submit uncorrected, return.uncorrected", "DRAFT, submit empty, return.empty",
			"DRAFT, submit nil with hires, return.nil-with-hires", "SUBMITTED, verify, VERIFIED",
			"SUBMITTED, send back, SENT_BACK", "NOT_STARTED, verify, return.not-submitted",
			"DRAFT, verify, return.not-submitted", "SENT_BACK, verify, return.not-submitted",
			"VERIFIED, send back, return.not-submitted", "VERIFIED, amend, AMENDING",
			"DRAFT, amend, return.not-verified", "SUBMITTED, amend, return.not-verified",
			"SENT_BACK, amend, return.not-verified", "AMENDING, edit, AMENDING", "AMENDING, submit, SUBMITTED",
			"AMENDING, submit nil, SUBMITTED", "AMENDING, submit uncorrected, return.uncorrected",
			"AMENDING, verify, return.not-submitted", "AMENDING, amend, return.not-verified",
			"AMENDING, leave, VERIFIED", "VERIFIED, leave, return.not-amending", "SUBMITTED, take back, DRAFT",
			"VERIFIED, take back, return.not-submitted", "AMENDING, take back, return.not-submitted" })
	void whoMayMoveItWhere(ReturnStatus status, String move, String outcome) {
		UnaryOperator<MonthlyReturn> moving = switch (move) {
			case "edit" -> MonthlyReturn::edit;
			case "submit" -> (before) -> before.submit(false, TWO, NOON);
			case "submit empty" -> (before) -> before.submit(false, ReturnCounts.NONE, NOON);
			case "submit nil" -> (before) -> before.submit(true, ReturnCounts.NONE, NOON);
			case "submit nil with hires" -> (before) -> before.submit(true, TWO, NOON);
			case "submit uncorrected" -> (before) -> before.submit(false, TWO_ONE_SENT_BACK, NOON);
			case "verify" -> (before) -> before.decide(false, NOON);
			case "amend" -> MonthlyReturn::amend;
			case "leave" -> MonthlyReturn::leave;
			case "take back" -> MonthlyReturn::takeBack;
			case "send back" -> (before) -> before.decide(true, NOON);
			default -> throw new AssertionError(move);
		};
		MonthlyReturn before = returnIn(status);

		if (outcome.startsWith("return.")) {
			Refusal refusal = catchThrowableOfType(Refusal.class, () -> moving.apply(before));
			assertThat(refusal.code()).isEqualTo(outcome);
			assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
		}
		else {
			MonthlyReturn after = moving.apply(before);
			assertThat(after.status()).isEqualTo(ReturnStatus.valueOf(outcome));
			assertThat(after.version()).isEqualTo(before.version() + 1);
		}
	}

	@Test
	void enteringAHireTakesANilReturnBack() {
		MonthlyReturn nil = new MonthlyReturn(ReturnId.next(), EnterpriseId.next(), YearMonth.of(2026, 11),
				ReturnStatus.SENT_BACK, true, NOON, NOON, 2);

		assertThat(nil.edit().nil()).isFalse();
	}

	@Test
	void whatWasDecidedOnBeforeIsNoDraftAgain() {
		MonthlyReturn resubmitted = new MonthlyReturn(ReturnId.next(), EnterpriseId.next(), YearMonth.of(2026, 11),
				ReturnStatus.SUBMITTED, false, NOON, NOON, 6);

		assertThat(resubmitted.takeBack().status()).isEqualTo(ReturnStatus.AMENDING);
	}

	private static MonthlyReturn returnIn(ReturnStatus status) {
		return new MonthlyReturn(ReturnId.next(), EnterpriseId.next(), YearMonth.of(2026, 11), status, false, null,
				null, 4);
	}

}
