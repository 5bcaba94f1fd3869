package io.caizhi.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.scoring.standing.MilestoneState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A state is called the same on its page and in the table that is taken away. */
class StateWordsTest {

	@Test
	void aMilestone() throws IOException {
		assertThat(words(MilestoneState.values(), MilestoneState::word)).isEqualTo(page("cockpit", "/nodes/state"));
	}

	@Test
	void aNoticeAndWhatItCameFrom() throws IOException {
		assertThat(words(NoticeState.values(), NoticeState::word)).isEqualTo(page("supervision", "/is"));
		assertThat(words(NoticeSource.values(), NoticeSource::word)).isEqualTo(page("supervision", "/source"));
	}

	private static <E extends Enum<E>> Map<String, String> words(E[] values, Function<E, String> word) {
		return Arrays.stream(values).collect(Collectors.toMap(Enum::name, word));
	}

	private static Map<String, String> page(String module, String place) throws IOException {
		JsonNode words = JsonMapper.builder()
			.build()
			.readTree(Files.readString(Path.of("src/main/frontend/src/locales/zh-CN", module + ".json")))
			.at("/" + module + place);
		return words.properties()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (word) -> word.getValue().asString()));
	}

}
