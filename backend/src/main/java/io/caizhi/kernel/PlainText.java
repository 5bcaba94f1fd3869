package io.caizhi.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Text that shows what it is: no control characters, no invisible ones, not white space
 * alone, and no longer than its column. Refused as {@code text.invisible},
 * {@code text.blank} or {@code text.length}; absence is {@code @NotNull}'s business.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT,
		ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

	/** Characters at least, as Unicode counts them. */
	int min() default 1;

	/** Characters at most, as Unicode counts them. */
	int max();

	/** Whether line breaks are allowed. */
	boolean lines() default false;

	/**
	 * Whether it is stored as it is and read by many, so that no identity number may
	 * stand in it; else it is refused as {@code text.personal-number}.
	 */
	boolean open() default false;

	/** Always the code of the fault found. */
	String message() default "text.invisible";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
