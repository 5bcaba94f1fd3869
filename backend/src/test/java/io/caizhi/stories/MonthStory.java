package io.caizhi.stories;

import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** An enterprise's month on a phone, and what happens to what is typed on bad days. */
@IntegrationTest
class MonthStory {

	@Test
	void onAPhoneInAsFewTapsAsPromised() {
		Map<String, Object> story = scene();
		story.put("silent", Pages.login(given.enterprise((String) story.get("code")).reporter()));
		int number = Numbers.next();
		story.put("newcomer", Map.of("enterprise", "故事新企业" + number, "creditCode", Numbers.creditCode(), "email",
				"newcomer" + number + "@story.caizhi.invalid"));

		Browser.tell("month", story);
	}

	@Test
	void nothingTypedIsLost() {
		Browser.tell("kept", scene());
	}

	private static Map<String, Object> scene() {
		String code = "s" + Numbers.next();
		given.unit(NANQIAO, code, "故事" + code + "镇", "TOWN");
		Person official = given.official(NANQIAO, code);
		GivenEnterprise enterprise = given.enterprise(code);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("code", code);
		story.put("tenant", official.tenant());
		story.put("enterprise", enterprise.name());
		story.put("official", Pages.login(official));
		story.put("reporter", Pages.login(enterprise.reporter()));
		story.put("hire", Map.of("name", "欧阳故事丁", "documentNumber", Numbers.residentId(), "hiredOn",
				thisMonth().atDay(1).toString(), "graduatedOn", (thisMonth().getYear() - 1) + "-06-30"));
		return story;
	}

}
