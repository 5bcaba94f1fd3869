package io.caizhi.plan;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Member;

import org.springframework.context.ApplicationContext;

/** Closes and reopens months of one district only: other tests' are left alone. */
public final class Closings {

	private final MonthClosing closing;

	private final AssessmentCalendar calendar;

	public Closings(ApplicationContext application) {
		this.closing = application.getBean(MonthClosing.class);
		this.calendar = application.getBean(AssessmentCalendar.class);
	}

	/** Has the month close now, whatever was set, as time does it. */
	public void close(DistrictId district, YearMonth month, Instant now) {
		this.closing.closeDue(district, month, now);
	}

	/**
	 * Opens the month again although the clock of the test, which stands still, says that
	 * it never closed.
	 */
	public void reopenClosed(Member office, YearMonth month, Instant closesAt) {
		this.closing.reopen(office, month, new Reopening(closesAt, "停电两天，企业未能按时报送"), seen(office, month));
	}

	private ExpectedVersion seen(Member office, YearMonth month) {
		return new ExpectedVersion(this.calendar.month(office.district(), month).version());
	}

}
