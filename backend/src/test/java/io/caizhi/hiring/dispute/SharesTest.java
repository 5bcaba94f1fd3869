package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.hiring.Booking;
import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A person is shared in hundredths that add up to exactly one. */
class SharesTest {

	private static final List<HireId> HIRES = List.of(new HireId(1), new HireId(2), new HireId(3));

	@ParameterizedTest(name = "{0} → {1}, {2}, {3}")
	@CsvSource({ "1=1, 1.00, 0.00, 0.00", "2=1.00 1=0, 0.00, 1.00, 0.00", "1=0.5 3=0.50, 0.50, 0.00, 0.50",
			"1=0.33 2=0.33 3=0.34, 0.33, 0.33, 0.34", "3=1.000, 0.00, 0.00, 1.00" })
	void whoeverIsLeftOutGetsNothing(String given, BigDecimal first, BigDecimal second, BigDecimal third) {
		Shares shares = Shares.of(given(given), HIRES);

		assertThat(HIRES).extracting(shares::of).containsExactly(first, second, third);
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "1=0.99, /shares duplicate.share-sum", "1=0.5 2=0.51, /shares duplicate.share-sum",
			"'', /shares duplicate.share-sum", "1=1 2=-0.01, /shares/1/share duplicate.share",
			"1=1.01, /shares/0/share duplicate.share", "1=0.995 2=0.005, /shares/0/share duplicate.share",
			"1=0.5 1=0.5, /shares/1/hire duplicate.hire-twice", "4=1, /shares/0/hire duplicate.hire-unknown" })
	void everyOtherSumIsRefused(String given, String fault) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> Shares.of(given(given), HIRES));

		assertThat(refusal).isNotNull();
		assertThat(refusal.faults().getFirst()).extracting((found) -> found.where() + " " + found.code())
			.isEqualTo(fault);
	}

	@Test
	void theGreatestShareHoldsThePersonAndOfEqualOnesTheFirst() {
		List<CaseHire> hires = HIRES.stream()
			.map((hire) -> new CaseHire(new TenantId(1), hire, "甲", LocalDate.EPOCH, Instant.EPOCH,
					YearMonth.of(2026, 11), Booking.NONE, null))
			.toList();

		assertThat(Shares.of(given("1=0.2 2=0.4 3=0.4"), HIRES).holder(hires).hire()).isEqualTo(new HireId(2));
		assertThat(Shares.of(given("1=0.2 3=0.8"), HIRES).holder(hires).hire()).isEqualTo(new HireId(3));
	}

	private static List<Shares.Given> given(String text) {
		List<Shares.Given> given = new ArrayList<>();
		for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
			String[] parts = one.split("=");
			given.add(new Shares.Given(new HireId(Long.parseLong(parts[0])), new BigDecimal(parts[1])));
		}
		return given;
	}

}
