package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is written to a notice is read by many, and holds no identity number. */
class OpenTextsTest {

	private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

	private static final LocalDate DAY = LocalDate.of(2022, 12, 1);

	private static final String NUMBER = "核实341182199003071234";

	static Stream<Object> texts() {
		return Stream.of(new DemandForm(List.of("wuyi"), NUMBER, "请核实。", DAY),
				new DemandForm(List.of("wuyi"), "核实", NUMBER, DAY), new SupervisionController.Reply(NUMBER),
				new SupervisionController.SendingBack(NUMBER, DAY), new SupervisionController.Closing(NUMBER),
				new SupervisionController.Withdrawal(NUMBER));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void noNumber(Object text) {
		assertThat(VALIDATOR.validate(text)).extracting((violation) -> violation.getMessage())
			.containsExactly("text.personal-number");
	}

}
