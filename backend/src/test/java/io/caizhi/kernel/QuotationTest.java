package io.caizhi.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Quotation marks within quotation marks. */
class QuotationTest {

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource(quoteCharacter = '"', delimiter = '|', value = { "“揭榜挂帅”项目|‘揭榜挂帅’项目",
			"“指标‘一票否决’”时间节点逾期|‘指标“一票否决”’时间节点逾期", "新引进高层次人才|新引进高层次人才", "Enterprises’ hires|Enterprises’ hires" })
	void marksGoOneLevelDown(String name, String quoted) {
		assertThat(Quotation.inner(name)).isEqualTo(quoted);
	}

}
