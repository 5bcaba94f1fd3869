package io.caizhi.hiring;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FreeTextTest {

	@ParameterizedTest(name = "“{0}” → {1}")
	@CsvSource({ "毕业日期与学信网不符, ", "电话 13800000000 找张主任, ", "11010519491231002X, text.personal-number",
			"见 110105491231002 一行, text.personal-number", "1101 0519 4912 3100, text.personal-number",
			"110105-19491231-002X, text.personal-number", "１１０１０５１９４９１２３１００２Ｘ, text.personal-number",
			"'   ', text.blank", "一二三四五六七八九十一二三四五六七八九十一, text.length" })
	void noPersonalNumberStandsInTheOpen(String text, String fault) {
		assertThat(FreeText.fault(text, 1, 20).orElse(null)).isEqualTo(fault);
	}

}
