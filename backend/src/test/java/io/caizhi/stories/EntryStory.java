package io.caizhi.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** A month's hires by keyboard and clipboard. */
@IntegrationTest
class EntryStory {

	@Test
	void fromTheSpreadsheetToTheReturn() {
		String code = "s" + Numbers.next();
		given.unit(NANQIAO, code, "故事" + code + "镇", "TOWN");
		given.official(NANQIAO, code);
		GivenEnterprise enterprise = given.enterprise(code);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("reporter", Pages.login(enterprise.reporter()));
		story.put("hires", List.of(hire("欧阳故事甲"), hire("欧阳故事乙")));

		Browser.tell("entry", story);
	}

	private static Map<String, String> hire(String name) {
		return Map.of("name", name, "documentNumber", Numbers.residentId(), "hiredOn", thisMonth().atDay(1).toString(),
				"graduatedOn", (thisMonth().getYear() - 1) + "-06-30");
	}

}
