package io.caizhi.hiring.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be chosen is understood in the words of the pages, Chinese and English. */
class ChoicesTest {

	private static final Map<String, Choices> KINDS = Map.of("documentKind", Choices.DOCUMENT_KIND, "gender",
			Choices.GENDER, "education", Choices.EDUCATION, "channel", Choices.CHANNEL, "contract", Choices.CONTRACT);

	static Stream<Arguments> wordsOfThePages() {
		return Stream.of("zh-CN", "en")
			.flatMap((language) -> KINDS.keySet().stream().map((kind) -> Arguments.of(language, kind)));
	}

	@ParameterizedTest(name = "{1} in {0}")
	@MethodSource("wordsOfThePages")
	void everyWordOfThePagesIsUnderstood(String language, String kind) {
		JsonNode words = locale(language, "hiring").at("/hiring/" + kind);
		Choices choices = KINDS.get(kind);

		assertThat(words.propertyNames()).containsExactlyInAnyOrderElementsOf(choices.codes());
		words.properties()
			.forEach((word) -> assertThat(choices.code(word.getValue().asString())).as(word.getValue().asString())
				.contains(word.getKey()));
	}

	@Test
	void yesAndNoAreUnderstoodInBothLanguages() {
		for (String language : new String[] { "zh-CN", "en" }) {
			JsonNode words = locale(language, "ui").at("/ui");
			assertThat(Choices.YES_NO.code(words.at("/yes").asString())).contains("true");
			assertThat(Choices.YES_NO.code(words.at("/no").asString())).contains("false");
		}
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = { "bachelor,  graduated | 21", "BACHELOR, GRADUATED | 21",
			"Ｂachelor, graduated | 21", "21 | 21", "大学本科毕业 | 21" })
	void caseWidthAndSpacesTellNothingApart(String typed, String code) {
		assertThat(Choices.EDUCATION.code(typed)).contains(code);
	}

	@Test
	void whatNoPageSaysIsNotGuessed() {
		assertThat(Choices.EDUCATION.code("Bachelor")).isEmpty();
		assertThat(Choices.YES_NO.code("y")).isEmpty();
	}

	private static JsonNode locale(String language, String file) {
		try {
			return JsonMapper.builder()
				.build()
				.readTree(Files.readString(Path.of("src/main/frontend/src/locales", language, file + ".json")));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
