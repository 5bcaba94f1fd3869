package io.caizhi.kernel;

import java.util.Optional;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Finds the first fault of a text; see {@link PlainText}. */
public class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

	private int min;

	private int max;

	private boolean lines;

	private boolean open;

	@Override
	public void initialize(PlainText constraint) {
		this.min = constraint.min();
		this.max = constraint.max();
		this.lines = constraint.lines();
		this.open = constraint.open();
	}

	@Override
	public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
		if (text == null) {
			return true;
		}
		Optional<String> fault = fault(text.toString());
		fault.ifPresent((code) -> {
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(code).addConstraintViolation();
		});
		return fault.isEmpty();
	}

	private Optional<String> fault(String text) {
		if (!text.codePoints()
			.allMatch((character) -> Characters.visible(character) || this.lines && character == '\n')) {
			return Optional.of("text.invisible");
		}
		String stripped = text.strip();
		if (stripped.isEmpty() && this.min > 0) {
			return Optional.of("text.blank");
		}
		long length = stripped.codePoints().count();
		if (length < this.min || length > this.max) {
			return Optional.of("text.length");
		}
		return (this.open && PersonalNumber.standsIn(stripped)) ? Optional.of("text.personal-number")
				: Optional.empty();
	}

}
