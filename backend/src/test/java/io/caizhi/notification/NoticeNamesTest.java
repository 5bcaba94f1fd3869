package io.caizhi.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever chooses what is mailed reads the name of each kind, not that of all others. */
class NoticeNamesTest {

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void everyKindHasItsName(String language) throws IOException {
		JsonNode names = JsonMapper.builder()
			.build()
			.readTree(Files
				.readString(Path.of("src/main/frontend/src/locales").resolve(language).resolve("notification.json")))
			.at("/notification/name");

		assertThat(Arrays.stream(NoticeKind.values()).map(Enum::name)).allMatch(names::has);
	}

}
