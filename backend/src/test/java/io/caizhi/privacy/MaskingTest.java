package io.caizhi.privacy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTest {

	@ParameterizedTest(name = "{0} {1} → {2}")
	@CsvSource({ "RESIDENT_ID, 341103200001011234, 341***********1234", "HK_MACAO_PERMIT, H12345678, H******78",
			"TAIWAN_PERMIT, 12345678, 1*****78", "PASSPORT, E1234, E**34", "PASSPORT, E12, ***",
			"RESIDENT_ID, 3411234, *******" })
	void numbersKeepTheirEnds(DocumentKind kind, String number, String shown) {
		assertThat(Masking.documentNumber(kind, number)).isEqualTo(shown);
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "张三丰, 张**", "欧阳修, 欧**", "李四, 李*", "王, *", "𠮷田, 𠮷*", "'', ''" })
	void namesKeepTheirFirstCharacter(String name, String shown) {
		assertThat(Masking.name(name)).isEqualTo(shown);
	}

}
