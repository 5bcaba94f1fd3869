package io.caizhi.scoring.scheme;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.TenantId;

/**
 * A bonus, deduction or veto that the office decided on, with what it rests on.
 *
 * @param month from which it counts. A veto may count from a month long closed, which is
 * how it is retroactive; bonus and deduction count from a month that was open
 * @param rule code of the scheme's rule
 * @param occurrences 1 or more
 * @param evidence where what it rests on is found: number of a document, of a case
 * @param reason in words
 */
public record Adjustment(AdjustmentId id, TenantId unit, AdjustmentKind kind, String rule, YearMonth month,
		int occurrences, String evidence, String reason, Instant decidedAt) {

}
