package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.yearly.MetricCode;
import org.jspecify.annotations.Nullable;

/**
 * What was reported by hand of one unit for one metric and month 上报值: its states, and who
 * moves it from one to the next. Every move is a new version.
 *
 * @param value as reported last, in the metric's own unit of measure
 * @param verified what counts: the value verified last, whatever was reported since
 * @param evidence what it rests on, in words
 * @param reference where that is kept, such as the number of a document
 * @param reportedBy the unit whose official reported it: its own, or the one that leads
 * @param reporter who did
 * @param comment the office's words at its last decision
 */
record ReportedValue(TenantId unit, YearMonth month, MetricCode metric, ReportedValueStatus status, BigDecimal value,
		@Nullable BigDecimal verified, String evidence, @Nullable String reference, Instant reportedAt,
		TenantId reportedBy, Subject reporter, @Nullable String comment, int version) {

	ReportedValue {
		value = plain(value);
		verified = (verified != null) ? plain(verified) : null;
	}

	/** Reported for the first time. */
	static ReportedValue first(TenantId unit, YearMonth month, MetricCode metric, Said said, TenantId by,
			Subject reporter, Instant at) {
		return new ReportedValue(unit, month, metric, ReportedValueStatus.REPORTED, said.value(), null, said.evidence(),
				said.reference(), at, by, reporter, null, 1);
	}

	/** Reported anew; what was verified counts until this is. */
	ReportedValue anew(Said said, TenantId by, Subject who, Instant at) {
		return new ReportedValue(this.unit, this.month, this.metric, ReportedValueStatus.REPORTED, said.value(),
				this.verified, said.evidence(), said.reference(), at, by, who, null, this.version + 1);
	}

	/**
	 * The office finds it right, and it counts.
	 * @throws Refusal conflict, when it waits for no decision or is the member's own
	 */
	ReportedValue verify(Subject office) {
		return decide(office, ReportedValueStatus.VERIFIED, this.value, null);
	}

	/**
	 * The office does not find it right, and says why.
	 * @throws Refusal conflict, when it waits for no decision or is the member's own
	 */
	ReportedValue sendBack(Subject office, String words) {
		return decide(office, ReportedValueStatus.SENT_BACK, this.verified, words);
	}

	private ReportedValue decide(Subject office, ReportedValueStatus decided, @Nullable BigDecimal counts,
			@Nullable String words) {
		if (this.status != ReportedValueStatus.REPORTED) {
			throw Refusal.conflict("value.not-reported");
		}
		if (this.reporter.equals(office)) {
			throw Refusal.conflict("value.own-report");
		}
		return new ReportedValue(this.unit, this.month, this.metric, decided, this.value, counts, this.evidence,
				this.reference, this.reportedAt, this.reportedBy, this.reporter, words, this.version + 1);
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** What a report says. */
	record Said(BigDecimal value, String evidence, @Nullable String reference) {

	}

}
