package io.caizhi.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JobsTest {

	@ParameterizedTest
	@CsvSource({ "io.caizhi.plan.MonthClosingSchedule.closeDue, MonthClosingSchedule.closeDue",
			"io.caizhi.hiring.importing.ImportSchedule$Rounds.drop, ImportSchedule.Rounds.drop" })
	void aJobIsCalledByItsClassAndMethod(String method, String name) {
		assertThat(Jobs.name(method)).isEqualTo(name);
	}

}
