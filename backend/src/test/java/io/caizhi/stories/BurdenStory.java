package io.caizhi.stories;

import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.leaderOf;
import static io.caizhi.testing.Vocabulary.thisMonth;

/**
 * What reporting costs, read by the leader of all units and by an official of the own.
 */
@IntegrationTest
class BurdenStory {

	/** Of the fields of a graduate's hire all but the offered identity card. */
	private static final int TYPED_OF_A_HIRE = 15;

	@Test
	void fromTheDistrictToTheUnitThatTypedIt() {
		String code = "b" + Numbers.next();
		String unit = "故事" + code + "镇";
		given.unit(NANQIAO, code, unit, "TOWN");
		Person official = given.official(NANQIAO, code);
		given.draftReturn(given.enterprise(code), thisMonth(), 2);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("unit", unit);
		story.put("tenant", "nanqiao-" + code);
		story.put("typed", 2 * TYPED_OF_A_HIRE);
		story.put("leader", Pages.login(leaderOf(NANQIAO)));
		story.put("official", Pages.login(official));

		Browser.tell("burden", story);
	}

}
