package io.caizhi.hiring.absence;

import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who handed nothing in for a month.
 *
 * @param isFinal whether a closing froze it; who is missing so far otherwise
 * @param list the frozen list
 * @param others lists of other closings of the month
 */
record MonthAbsence(YearMonth month, boolean isFinal, @Nullable AbsenceList list, List<UnitAbsence> units,
		List<AbsenceList> others) {

}
