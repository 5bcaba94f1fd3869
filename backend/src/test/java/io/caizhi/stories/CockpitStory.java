package io.caizhi.stories;

import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.leaderOf;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** How the district stands, read by its leader and by its office. */
@IntegrationTest
class CockpitStory {

	@Test
	void fromTheDistrictDownToTheUnitAndWhatWaitsForTheOffice() {
		String code = "s" + Numbers.next();
		String unit = "故事" + code + "镇";
		given.unit(NANQIAO, code, unit, "TOWN");
		given.official(NANQIAO, code);
		GivenEnterprise enterprise = given.enterprise(code);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("unit", unit);
		story.put("enterprise", enterprise.name());
		story.put("month", thisMonth().toString());
		story.put("leader", Pages.login(leaderOf(NANQIAO)));
		story.put("office", Pages.login(officeOf(NANQIAO)));

		Browser.tell("cockpit", story);
	}

}
