package io.caizhi.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How names are found by typing Latin letters. */
class SpellingTest {

	@ParameterizedTest(name = "{0} → {1}, {2}")
	@CsvSource({ "滁州市晨光电子有限公司, chuzhoushichenguangdianziyouxiangongsi, czscgdzyxgs", "乌衣镇, wuyizhen, wyz",
			"利维能（滁州）新能源, liweinengchuzhouxinnengyuan, lwnczxny", "ＡＢＢ电气 2号厂, abbdianqi2haochang, adq2hc",
			"六安瓜片, luanguapian, lagp" })
	void everySyllableAndItsInitial(String name, String full, String initials) {
		assertThat(Spelling.of(name).full().split(" ")).contains(full);
		assertThat(Spelling.of(name).initials().split(" ")).contains(initials);
	}

	@ParameterizedTest(name = "{0} is read {1} too")
	@CsvSource({ "曾记食品, zengjishipin", "单氏粮油, shanshiliangyou", "解放电机, xiefangdianji", "仇家茶厂, qiujiachachang",
			"万俟木业, moqimuye", "尉迟机械, yuchijixie" })
	void aSurnameHasItsOwnReadingBesideTheUsualOne(String name, String full) {
		assertThat(Spelling.of(name).full().split(" ")).contains(full);
		assertThat(Spelling.of(name).full().split(" ")[0]).isEqualTo(Spelling.of("　" + name).full().split(" ")[0]);
	}

	@ParameterizedTest(name = "what is typed as {0} is looked for as {1}")
	@CsvSource({ "' Chen Guang ', chenguang", "ｃｇｄｚ, cgdz", "晨光 电子, 晨光电子", "xi'an, xian" })
	void whatIsTypedIsReadInOneForm(String typed, String plain) {
		assertThat(Spelling.plain(typed)).isEqualTo(plain);
	}

}
