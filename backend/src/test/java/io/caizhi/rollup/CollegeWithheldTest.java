package io.caizhi.rollup;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CollegeWithheldTest {

	private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 10), YearMonth.of(2026, 11));

	@Test
	void aLeaderSeesHiresButNotTooFewStudentsOfAnEnterprise() {
		List<YearFigures> shown = CollegeWithheld.of(List.of(enterprise(9, 1, 9, 4), enterprise(9, 5, 9, 6)));

		assertThat(shown).allSatisfy((enterprise) -> {
			assertThat(enterprise.total().counted()).isEqualTo(18);
			assertThat(enterprise.months()).allSatisfy((month) -> assertThat(month.figure().counted()).isEqualTo(9));
		});
		assertThat(shown.getFirst().months().getFirst().figure().college()).isNull();
		assertThat(shown.get(1).months().getFirst().figure().college()).isNull();
	}

	@Test
	void anEnterprisesYearIsACrossingToo() {
		List<YearFigures> shown = CollegeWithheld
			.of(List.of(enterprise(9, 2, 0, 0), enterprise(9, 5, 9, 6), enterprise(9, 7, 9, 7)));

		assertThat(shown.getFirst().total().college()).isNull();
		assertThat(shown.getFirst().months().get(1).figure().college()).isZero();
		assertThat(shown.stream().filter((enterprise) -> enterprise.total().college() == null)).hasSize(2);
	}

	@Test
	void aSingleHireTellsNothingOfThePerson() {
		assertThat(CollegeWithheld.of(List.of(enterprise(1, 1, 0, 0), enterprise(1, 0, 0, 0))))
			.allSatisfy((enterprise) -> assertThat(enterprise.months().getFirst().figure().college()).isNull());
	}

	@Test
	void enoughStudentsAreShown() {
		List<YearFigures> enough = List.of(enterprise(9, 3, 0, 0), enterprise(9, 5, 9, 6));

		assertThat(CollegeWithheld.of(enough)).isEqualTo(enough);
	}

	@Test
	void aTotalIsTheSumOfItsParts() {
		YearFigures sum = YearFigures.sum(MONTHS, List.of(enterprise(9, 3, 8, 0), enterprise(1, 1, 2, 2)));

		assertThat(sum.months()).extracting((month) -> month.figure().counted()).containsExactly(10, 10);
		assertThat(sum.total()).isEqualTo(new Figure(20, 6, 0, 0));
		assertThat(YearFigures.sum(MONTHS, List.of()).total()).isEqualTo(Figure.ZERO);
	}

	private static YearFigures enterprise(int first, int firstCollege, int second, int secondCollege) {
		return YearFigures.of(MONTHS, Map.of(MONTHS.get(0), new Figure(first, firstCollege, 0, 0), MONTHS.get(1),
				new Figure(second, secondCollege, 0, 0)));
	}

}
