package io.caizhi.document;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumeralsTest {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "1, 一", "9, 九", "10, 十", "11, 十一", "20, 二十", "37, 三十七", "99, 九十九", "100, 100" })
	void headingsAreNumberedAsTheStandardWritesThem(int number, String written) {
		assertThat(Paper.Heading.chapter(number, "概况").text()).isEqualTo(written + "、概况");
		assertThat(Paper.Heading.section(number, "概况").text()).isEqualTo("（" + written + "）概况");
	}

}
