package io.caizhi.plan;

import java.time.YearMonth;

import io.caizhi.kernel.DistrictId;
import org.springframework.stereotype.Service;

/** When a district's months open and close, and to which assessment year they belong. */
@Service
public class AssessmentCalendar {

	/** The month as it stands now. */
	public Period period(DistrictId district, YearMonth month) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Holds the month open until the running transaction ends, so that whatever the
	 * transaction does lies wholly before the closing.
	 * @throws io.caizhi.kernel.Refusal conflict {@code month.closed} or
	 * {@code month.not-begun}
	 */
	public Period requireOpen(DistrictId district, YearMonth month) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Holds the month as it is, open or closed, until the running transaction ends.
	 */
	public Period hold(DistrictId district, YearMonth month) {
		throw new UnsupportedOperationException();
	}

}
