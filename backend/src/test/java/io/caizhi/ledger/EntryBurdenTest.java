package io.caizhi.ledger;

import java.util.Map;
import java.util.stream.Stream;

import io.caizhi.kernel.Burden;
import io.caizhi.privacy.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What entries of ledgers cost, as a table. */
class EntryBurdenTest {

	private static final EntryValues AGREEMENT = new EntryValues(
			Map.of("name", "框架协议", "partner", "安徽科技学院", "signedOn", "2022-11-03"), Map.of());

	private static final EntryValues PERSON = new EntryValues(Map.of("rank", "A"),
			Map.of("person", new PersonalValue("测试甲", DocumentKind.PASSPORT, "E12345678")));

	static Stream<Arguments> written() {
		return Stream.of(arguments("a new one", EntryValues.NONE, AGREEMENT, new Burden(1, 3, 0, 0)),
				arguments("a person with a document is three", EntryValues.NONE, PERSON, new Burden(1, 4, 0, 0)),
				arguments("one of three is another", AGREEMENT,
						new EntryValues(Map.of("name", "框架协议", "partner", "安徽科技学院", "signedOn", "2022-11-04"),
								Map.of()),
						new Burden(1, 1, 2, 0)),
				arguments("one is emptied", AGREEMENT,
						new EntryValues(Map.of("name", "框架协议", "partner", "安徽科技学院"), Map.of()), new Burden(1, 1, 2, 0)),
				arguments("saved as it was", PERSON, PERSON, new Burden(1, 0, 4, 0)),
				arguments("nothing is written yet", EntryValues.NONE, EntryValues.NONE, Burden.NONE));
	}

	@ParameterizedTest(name = "{0}: {3}")
	@MethodSource("written")
	void anEntryWrittenInTheForm(String what, EntryValues before, EntryValues after, Burden cost) {
		assertThat(EntryBurden.written(before, after)).isEqualTo(cost);
	}

	@Test
	void aRowOfAFile() {
		assertThat(EntryBurden.imported(PERSON)).isEqualTo(new Burden(1, 0, 0, 4));
	}

}
