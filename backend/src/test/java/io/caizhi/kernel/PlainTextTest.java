package io.caizhi.kernel;

import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {

	private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

	@ParameterizedTest
	@ValueSource(strings = { "张三", "买买提·吐尔逊", "Anne-Marie O’Neill", "欧阳\u3000修", "㐂𠮷𰻝", "滁州（南谯）有限公司", " 张三 ",
			"\uD888\uDFB0" })
	void whatCanBeSeenIsAccepted(String text) {
		assertThat(faults(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "张\u200B三", "张三\u202E", "\uFEFF张三", "张\n三", "张\t三", "张\u0000三", "张\uE000三", "张\uFE0F三",
			"张\uDB40\uDD00三", "张\u3164三", "张\uD800三", "张\u2028三", "张\u00A0三", "\u007F", "\u0378" })
	void whatCannotBeSeenIsRefused(String text) {
		assertThat(faults(text)).containsExactly("text.invisible");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u3000\u3000" })
	void spacesAloneAreRefused(String text) {
		assertThat(faults(text)).containsExactly("text.blank");
	}

	@Test
	void lengthIsCountedInCharactersAsPeopleDo() {
		assertThat(faults("𠮷".repeat(20))).isEmpty();
		assertThat(faults("𠮷".repeat(21))).containsExactly("text.length");
		assertThat(faults(null)).isEmpty();
	}

	@Test
	void linesAreAllowedWhereTheFieldSaysSo() {
		assertThat(VALIDATOR.validate(new Comment("第一行\n第二行"))).isEmpty();
		assertThat(VALIDATOR.validate(new Comment("第一行\r第二行"))).isNotEmpty();
	}

	@Test
	void noIdentityNumberStandsInWhatIsOpen() {
		assertThat(VALIDATOR.validate(new Demand("请核实 341182 1990 0307 1234 一案")))
			.extracting((violation) -> violation.getMessage())
			.containsExactly("text.personal-number");
		assertThat(VALIDATOR.validate(new Demand("请核实 341182 号文"))).isEmpty();
		assertThat(VALIDATOR.validate(new Comment("341182199003071234"))).isEmpty();
	}

	private static List<String> faults(@Nullable String text) {
		return VALIDATOR.validate(new Form(text)).stream().map((violation) -> violation.getMessage()).toList();
	}

	record Form(@PlainText(max = 20) @Nullable String name) {

	}

	record Demand(@PlainText(max = 40, open = true) String text) {

	}

	record Comment(@PlainText(max = 20, lines = true) String text) {

	}

}
