package io.caizhi.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody spaced out is found. */
class CharactersTest {

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource(quoteCharacter = '|', value = { "长 江　学\u00A0者, 长江学者", "长江·学者, 长江学者", "“万人”计划, 万人计划",
			"１３９ 0000-0000, 13900000000", "完成1千人。计划下月, 完成1千人。计划下月", "甲、乙；丙, 甲、乙;丙" })
	void charactersStandTogether(String text, String together) {
		assertThat(Characters.together(text)).isEqualTo(together);
	}

}
