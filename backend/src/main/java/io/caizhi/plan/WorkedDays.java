package io.caizhi.plan;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.DistrictId;

import org.springframework.stereotype.Service;

/** Which days a district works, for those who must not disturb its people on others. */
@Service
public class WorkedDays {

	private final WorkCalendars calendars;

	WorkedDays(WorkCalendars calendars) {
		this.calendars = calendars;
	}

	public boolean worked(DistrictId district, LocalDate day) {
		return this.calendars.around(district, List.of(day)).worked(day);
	}

}
