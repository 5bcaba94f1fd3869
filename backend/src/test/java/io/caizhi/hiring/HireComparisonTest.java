package io.caizhi.hiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import io.caizhi.hiring.HireComparison.Difference;
import io.caizhi.hiring.HireValidation.Sound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HireComparisonTest {

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	@Test
	void whatIsTheSameIsNotNamed() {
		assertThat(HireComparison.between(hire(Drafts.graduate(1, THIRD)), hire(Drafts.graduate(1, THIRD)))).isEmpty();
	}

	@Test
	void everyFieldThatDiffersIsNamedOnceAndEmptyIsAbsent() {
		assertThat(HireComparison.between(hire(Drafts.graduate(1, THIRD)), hire(Drafts.worker(1, THIRD.minusDays(2)))))
			.containsExactly(new Difference("name", "测试甲", "测试乙"), new Difference("education", "21", "71"),
					new Difference("graduatedOn", "2022-06-29", null), new Difference("school", "滁州学院", null),
					new Difference("major", "机械工程", null), new Difference("position", "技术员", "操作工"),
					new Difference("hiredOn", "2022-11-03", "2022-11-01"),
					new Difference("channel", "CAMPUS_FAIR", "REFERRAL"), new Difference("event", "秋季双选会", null),
					new Difference("contract", "FIXED_TERM", "LABOUR_DISPATCH"),
					new Difference("insured", "true", "false"));
	}

	@Test
	void documentNumbersAreMaskedOnBothSides() {
		assertThat(HireComparison.between(hire(Drafts.worker(1, THIRD)), hire(Drafts.worker(2, THIRD)))).singleElement()
			.satisfies((difference) -> {
				assertThat(difference.field()).isEqualTo("documentNumber");
				assertThat(difference.before()).contains("***********");
				assertThat(difference.after()).contains("***********");
				assertThat(difference.toString()).doesNotContain("999");
			});
	}

	@Test
	void thatARowIsToGoAndThatADegreeWasCheckedAreDifferences() {
		HireFacts facts = hire(Drafts.graduate(1, THIRD)).facts();

		assertThat(HireComparison.between(hire(facts, false, false, null), hire(facts, true, true, 3))).containsExactly(
				new Difference("withdrawn", "false", "true"), new Difference("degreeChecked", "false", "true"));
	}

	private static Hire hire(HireDraft draft) {
		HireWindow window = new HireWindow(YearMonth.of(2022, 11), LocalDate.of(2022, 11, 24),
				Map.of(YearMonth.of(2022, 11), 2022));
		return hire(((Sound) HireValidation.check(draft, null, window, "")).facts(), false, false, null);
	}

	private static Hire hire(HireFacts facts, boolean degreeChecked, boolean withdrawn, @Nullable Integer amends) {
		return new Hire(HireId.next(), HireStatus.VERIFIED, facts, null, null, null, null, false, true, 1,
				degreeChecked, withdrawn, amends);
	}

}
