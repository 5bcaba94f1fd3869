package io.caizhi.hiring;

import java.math.BigDecimal;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Booking.Attributes;
import io.caizhi.hiring.Booking.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BookingTest {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

	private static final Attributes ATTRIBUTES = new Attributes("21", Channel.CAMPUS_FAIR, true, true, false, false);

	private final Booking first = Booking.first(HireId.next(), 3, new EnterpriseId(7), OCTOBER, ATTRIBUTES,
			Booking.WHOLE);

	@Test
	void aReversalTakesOutExactlyWhatWasBooked() {
		Booking reversal = this.first.reversed(NOVEMBER, Cause.CORRECTED);

		assertThat(reversal.hires()).isEqualTo(-1);
		assertThat(reversal.credit()).isEqualTo("-1.00");
		assertThat(reversal.month()).isEqualTo(NOVEMBER);
		assertThat(reversal.attributes()).isEqualTo(ATTRIBUTES);
		assertThat(this.first.credit().add(reversal.credit())).isZero();
	}

	@Test
	void countingAndTakingOutTakeTurns() {
		Booking reversal = this.first.reversed(OCTOBER, Cause.DECIDED);
		Booking anew = reversal.followedBy(3, OCTOBER, Cause.DECIDED, ATTRIBUTES, new BigDecimal("0.50"));

		assertThat(anew.entry()).isEqualTo(3);
		assertThat(anew.counts()).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> reversal.reversed(OCTOBER, Cause.DECIDED));
		assertThatIllegalStateException()
			.isThrownBy(() -> anew.followedBy(4, OCTOBER, Cause.AMENDED, ATTRIBUTES, Booking.WHOLE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.01", "-0.01" })
	void aPersonIsNeverMoreThanOneAndNeverLessThanNone(BigDecimal credit) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Booking.first(HireId.next(), 1, new EnterpriseId(7), OCTOBER, ATTRIBUTES, credit));
	}

	@Test
	void sharesHaveTwoDecimals() {
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Booking.first(HireId.next(), 1,
				new EnterpriseId(7), OCTOBER, ATTRIBUTES, new BigDecimal("0.333")));
	}

	@Test
	void whoCountsByOthersIsADuplicate() {
		Booking none = Booking.first(HireId.next(), 1, new EnterpriseId(7), OCTOBER, ATTRIBUTES, Booking.NONE);

		assertThat(none.duplicate()).isTrue();
		assertThat(none.reversed(OCTOBER, Cause.REMOVED).duplicate()).isTrue();
		assertThat(this.first.duplicate()).isFalse();
	}

}
