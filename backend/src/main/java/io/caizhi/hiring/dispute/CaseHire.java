package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One of the hires of a case, as it is counted; nothing of the person.
 *
 * @param enterprise the name of the enterprise
 * @param countedMonth the month it was last counted in
 * @param share of the person, from 0.00 to 1.00
 * @param dispute why the unit disputes, while that waits for a decision
 */
record CaseHire(TenantId unit, HireId hire, String enterprise, LocalDate hiredOn, Instant verifiedAt,
		YearMonth countedMonth, BigDecimal share, @Nullable String dispute) {

}
