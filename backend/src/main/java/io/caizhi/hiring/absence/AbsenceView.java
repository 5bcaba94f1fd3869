package io.caizhi.hiring.absence;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The absentees of a month 缺报, unit by unit.
 *
 * @param isFinal whether a closing froze the list; who is missing so far otherwise
 * @param closing which closing froze it, counted from 1
 * @param closesAt the last moment that counted at that closing
 * @param others lists of other closings, superseded when the month was reopened
 */
record AbsenceView(@Schema(type = "string", example = "2026-11") YearMonth month,
		@JsonProperty("final") @Schema(example = "true") boolean isFinal,
		@Nullable @Schema(example = "1") Integer closing,
		@Nullable @Schema(example = "2026-12-05T10:00:00Z") Instant closesAt, @Schema(example = "86") int owed,
		@Schema(example = "2") int absent, List<Unit> units, List<Superseded> others) {

	static AbsenceView of(MonthAbsence absence) {
		@Nullable AbsenceList list = absence.list();
		List<Unit> units = absence.units().stream().map(Unit::of).toList();
		return new AbsenceView(absence.month(), absence.isFinal(), (list != null) ? list.closing() : null,
				(list != null) ? list.closesAt() : null, units.stream().mapToInt(Unit::owed).sum(),
				units.stream().mapToInt(Unit::absent).sum(), units,
				absence.others().stream().map(Superseded::of).toList());
	}

	/**
	 * One unit.
	 *
	 * @param silent whether nothing at all came from it
	 */
	record Unit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name,
			@Schema(example = "9") int owed, @Schema(example = "1") int absent,
			@Schema(example = "false") boolean silent, List<Absentee> enterprises) {

		static Unit of(UnitAbsence unit) {
			return new Unit(unit.code(), unit.name(), unit.owed(), unit.absent().size(), unit.silent(), unit.absent());
		}

	}

	/** A list of another closing. */
	record Superseded(@Schema(example = "1") int closing, @Schema(example = "2026-12-05T10:00:00Z") Instant closesAt,
			@Schema(example = "86") int owed, @Schema(example = "4") int absent) {

		static Superseded of(AbsenceList list) {
			return new Superseded(list.closing(), list.closesAt(), list.owed(), list.absent());
		}

	}

}
