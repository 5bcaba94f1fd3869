package io.caizhi.rollup;

import io.caizhi.hiring.Filing;
import io.caizhi.rollup.Reporting.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportingTest {

	@ParameterizedTest(name = "suspended {0}, closed {1}, {3} of {2} absent, {4} wait, {5} of them overdue → {6} {7}")
	@CsvSource({ "true,  true,  5, 5, 0, 0, SUSPENDED, 0", "false, true,  5, 5, 2, 2, SILENT, 5",
			"false, true,  5, 2, 3, 3, ABSENT, 2", "false, true,  5, 0, 3, 3, OVERDUE, 3",
			"false, false, 5, 2, 3, 1, OVERDUE, 1", "false, false, 0, 0, 1, 1, OVERDUE, 1",
			"false, false, 0, 0, 0, 0, NOTHING_OWED, 0", "false, false, 5, 5, 0, 0, UNDER_WAY, 5",
			"false, false, 5, 2, 3, 0, UNDER_WAY, 2", "false, false, 5, 0, 3, 0, WAITING, 3",
			"false, false, 5, 0, 0, 0, COMPLETE, 5", "false, true,  5, 0, 0, 0, COMPLETE, 5" })
	void aUnitIsToldByWhatIsMostUrgent(boolean suspended, boolean closed, int owed, int absent, int waiting,
			int overdue, State state, int number) {
		Reporting reporting = Reporting.of(suspended, closed, new Filing(owed, absent, 0, 0), waiting, overdue);

		assertThat(reporting.state()).isEqualTo(state);
		assertThat(reporting.number()).isEqualTo(number);
	}

}
