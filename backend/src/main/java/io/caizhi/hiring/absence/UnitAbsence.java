package io.caizhi.hiring.absence;

import java.util.List;

import io.caizhi.kernel.TenantId;

/**
 * What a unit's enterprises owed for a month, and who of them sent nothing.
 *
 * @param owed enterprises registered before the month's end
 * @param absent those of them that handed nothing in, by name
 */
record UnitAbsence(TenantId unit, String code, String name, int owed, List<Absentee> absent) {

	UnitAbsence {
		absent = List.copyOf(absent);
	}

	/** Whether nothing at all came from the unit. */
	boolean silent() {
		return this.owed > 0 && this.absent.size() == this.owed;
	}

}
