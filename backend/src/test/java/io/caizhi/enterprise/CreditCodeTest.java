package io.caizhi.enterprise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** GB 32100-2015, with the trap of residue 0 and the organisation code inside. */
class CreditCodeTest {

	@ParameterizedTest(name = "{0} reads as {1}")
	@CsvSource({ "91350100M000100Y43, 91350100M000100Y43", "91341103MA2T002770, 91341103MA2T002770",
			"91341103ma2t0004xm, 91341103MA2T0004XM", "' ９１３５０１００Ｍ０００１００Ｙ４３\u3000', 91350100M000100Y43" })
	void aGoodCodeIsReadInOneSpelling(String text, String code) {
		assertThat(CreditCode.read(text)).isEqualTo(new CreditCode.Legible(new CreditCode(code)));
	}

	@ParameterizedTest(name = "{0} is refused: {1}")
	@CsvSource({ "91350100M000100Y4Z, credit-code-characters", "91350100M000100Y44, credit-code-checksum",
			"91341103MA2T002771, credit-code-checksum", "19350100M000100Y43, credit-code-checksum",
			"91350100M000100Y56, credit-code-organisation", "91350100M000100Y4, credit-code-length",
			"91350100M000100Y433, credit-code-length", "91350100M000I00Y43, credit-code-characters",
			"91350100M000O00Y43, credit-code-characters", "91350100M000S00Y43, credit-code-characters",
			"91350100M000V00Y43, credit-code-characters", "91350100M00 100Y43, credit-code-characters",
			"'', credit-code-length" })
	void aBadCodeIsRefusedWithItsReason(String text, String fault) {
		assertThat(CreditCode.read(text)).isEqualTo(new CreditCode.Faulty(fault));
	}

	@Test
	void noSingleWrongCharacterAndNoSwappedPairPasses() {
		String code = "91341103MA2T002770";
		for (int place = 0; place < 18; place++) {
			for (char character : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
				assertOnly(code, code.substring(0, place) + character + code.substring(place + 1));
			}
		}
		for (int place = 0; place < 17; place++) {
			assertOnly(code,
					code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2));
		}
	}

	private static void assertOnly(String code, String typed) {
		assertThat(CreditCode.read(typed))
			.isInstanceOf(typed.equals(code) ? CreditCode.Legible.class : CreditCode.Faulty.class);
	}

}
