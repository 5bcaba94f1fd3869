package io.caizhi.hiring.dispute;

import java.time.Instant;
import java.util.Map;
import java.math.BigDecimal;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.Subject;

/**
 * What the office decided on a case; one of a history, the last of which holds.
 *
 * @param shares by the hires the case had then
 */
record Decision(long id, Instant decidedAt, Subject actor, String reason, Map<HireId, BigDecimal> shares) {

}
