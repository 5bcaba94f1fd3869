package io.caizhi.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmallFiguresTest {

	private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 10), YearMonth.of(2026, 11));

	@Test
	void aLeaderSeesHiresButNotTooFewStudentsOfAnEnterprise() {
		List<YearFigures> shown = SmallFigures.of(List.of(enterprise(9, 1, 9, 4), enterprise(9, 5, 9, 6)));

		assertThat(shown).allSatisfy((enterprise) -> {
			assertThat(enterprise.total().counted()).isEqualTo(BigDecimal.valueOf(18));
			assertThat(enterprise.months())
				.allSatisfy((month) -> assertThat(month.figure().counted()).isEqualTo(BigDecimal.valueOf(9)));
		});
		assertThat(shown.getFirst().months().getFirst().figure().college()).isNull();
		assertThat(shown.get(1).months().getFirst().figure().college()).isNull();
	}

	@Test
	void anEnterprisesYearIsACrossingToo() {
		List<YearFigures> shown = SmallFigures
			.of(List.of(enterprise(9, 2, 0, 0), enterprise(9, 5, 9, 6), enterprise(10, 7, 10, 7)));

		assertThat(shown.getFirst().total().college()).isNull();
		assertThat(shown.getFirst().months().get(1).figure().college()).isEqualByComparingTo("0");
		assertThat(shown.stream().filter((enterprise) -> enterprise.total().college() == null)).hasSize(2);
	}

	@Test
	void aSingleHireTellsNothingOfThePerson() {
		assertThat(SmallFigures.of(List.of(enterprise(1, 1, 0, 0), enterprise(1, 0, 0, 0))))
			.allSatisfy((enterprise) -> assertThat(enterprise.months().getFirst().figure().college()).isNull());
	}

	@Test
	void thatAllButOneAreStudentsTellsOfThatOne() {
		assertThat(SmallFigures.of(List.of(enterprise(9, 8, 0, 0), enterprise(9, 8, 0, 0))))
			.allSatisfy((enterprise) -> assertThat(enterprise.total().college()).isNull());
	}

	@Test
	void enoughStudentsAreShownAndTwoAttributesAtOnceNever() {
		List<YearFigures> shown = SmallFigures.of(List.of(enterprise(9, 3, 0, 0), enterprise(9, 5, 9, 6)));

		assertThat(shown).extracting((enterprise) -> enterprise.total().college())
			.containsExactly(BigDecimal.valueOf(3), BigDecimal.valueOf(11));
		assertThat(shown).allSatisfy((enterprise) -> {
			assertThat(enterprise.total().collegeInsured()).isNull();
			assertThat(enterprise.total().collegeDegreeChecked()).isNull();
		});
	}

	@Test
	void beingInsuredAndHavingTheDegreeCheckedAreAttributesOfPersonsToo() {
		Figure one = new Figure(BigDecimal.valueOf(9), BigDecimal.valueOf(5), BigDecimal.ZERO, 0, BigDecimal.ONE,
				new BigDecimal("2.5"), BigDecimal.ONE, BigDecimal.ONE);
		YearFigures enterprise = YearFigures.of(MONTHS, Map.of(MONTHS.getFirst(), one));

		assertThat(SmallFigures.of(List.of(enterprise, enterprise))).allSatisfy((shown) -> {
			assertThat(shown.total().college()).isEqualTo(BigDecimal.valueOf(5));
			assertThat(shown.total().insured()).isNull();
			assertThat(shown.total().degreeChecked()).isNull();
		});
	}

	@Test
	void aTotalIsTheSumOfItsParts() {
		YearFigures sum = YearFigures.sum(MONTHS, List.of(enterprise(9, 3, 8, 0), enterprise(1, 1, 2, 2)));

		assertThat(sum.months()).extracting((month) -> month.figure().counted())
			.containsExactly(BigDecimal.TEN, BigDecimal.TEN);
		assertThat(sum.total()).isEqualTo(Figure.of(20, 6, 0, 0));
		assertThat(YearFigures.sum(MONTHS, List.of()).total()).isEqualTo(Figure.ZERO);
	}

	private static Figure enough(int counted, int college) {
		return Figure.of(counted, college, 0, 0);
	}

	private static YearFigures enterprise(int first, int firstCollege, int second, int secondCollege) {
		return YearFigures.of(MONTHS,
				Map.of(MONTHS.get(0), enough(first, firstCollege), MONTHS.get(1), enough(second, secondCollege)));
	}

}
