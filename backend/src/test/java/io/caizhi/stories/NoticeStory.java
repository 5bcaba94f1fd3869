package io.caizhi.stories;

import java.util.Map;

import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import static io.caizhi.testing.Vocabulary.given;

/** What a person chooses to hear of and where, and what the log says of it afterwards. */
@IntegrationTest
class NoticeStory {

	@Test
	void chosenTriedSubscribedToAndFoundInTheLog() {
		String code = "note" + Numbers.next();
		Person office = given.district(code, "提醒区" + code);

		Browser.tell("notices", Map.of("app", Pages.address(), "office", Pages.login(office)));
	}

}
