package io.caizhi.web;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.caizhi.kernel.Refusal.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Turns broken constraints into faults: the usual ones get the codes of this table, and a
 * constraint of our own names its code in its message.
 */
final class BrokenRules {

	private static final Map<String, String> CODES = Map.ofEntries(Map.entry("NotNull", "required"),
			Map.entry("NotBlank", "required"), Map.entry("NotEmpty", "required"), Map.entry("Null", "unwanted"),
			Map.entry("Size", "length"), Map.entry("Length", "length"), Map.entry("Pattern", "format"),
			Map.entry("Email", "email"), Map.entry("Min", "minimum"), Map.entry("Max", "maximum"),
			Map.entry("DecimalMin", "minimum"), Map.entry("DecimalMax", "maximum"), Map.entry("Range", "range"),
			Map.entry("Positive", "positive"), Map.entry("PositiveOrZero", "not-negative"),
			Map.entry("Digits", "digits"), Map.entry("Past", "past"), Map.entry("PastOrPresent", "past"),
			Map.entry("Future", "future"), Map.entry("FutureOrPresent", "future"),
			Map.entry("AssertTrue", "must-be-true"), Map.entry("AssertFalse", "must-be-false"));

	private BrokenRules() {
	}

	/** One broken constraint of a body, or of a parameter where it has no fields. */
	static Fault fault(ObjectError error, String parameter) {
		if (error.contains(ConstraintViolation.class)) {
			ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
			String where = (error instanceof FieldError) ? pointer(violation.getPropertyPath()) : parameter;
			return fault(violation, where);
		}
		String where = (error instanceof FieldError field) ? "/" + field.getField().replace('.', '/') : parameter;
		return new Fault(where, "unusable-value");
	}

	/** One broken constraint of a plain parameter. */
	static Fault fault(MessageSourceResolvable error, ParameterValidationResult result, String parameter) {
		return fault(result.unwrap(error, ConstraintViolation.class), parameter);
	}

	/** One broken constraint of a checked method. */
	static Fault fault(ConstraintViolation<?> violation) {
		return fault(violation, pointer(violation.getPropertyPath()));
	}

	private static Fault fault(ConstraintViolation<?> violation, String where) {
		return new Fault(where, code(violation), arguments(violation.getConstraintDescriptor()));
	}

	private static String code(ConstraintViolation<?> violation) {
		String template = violation.getMessageTemplate();
		if (!template.startsWith("{")) {
			return template;
		}
		return CODES.getOrDefault(constraint(violation.getConstraintDescriptor()).getSimpleName(), "unusable-value");
	}

	/** The codes of the usual constraints, for the test of texts. */
	static List<String> codes() {
		return List.copyOf(CODES.values());
	}

	private static Class<? extends Annotation> constraint(ConstraintDescriptor<?> descriptor) {
		return descriptor.getAnnotation().annotationType();
	}

	/**
	 * The figures of the constraint, such as {@code min} and {@code max}; never the
	 * value.
	 */
	private static Map<String, Object> arguments(ConstraintDescriptor<?> descriptor) {
		Map<String, Object> figures = new TreeMap<>();
		descriptor.getAttributes().forEach((name, value) -> {
			if (value instanceof Number || (name.equals("value") && value instanceof String)) {
				figures.put(name, value);
			}
		});
		return figures;
	}

	/** A property's path as a JSON pointer. */
	private static String pointer(Path path) {
		StringBuilder pointer = new StringBuilder();
		for (Path.Node node : path) {
			@Nullable Integer index = node.getIndex();
			if (index != null) {
				pointer.append('/').append(index);
			}
			else if (node.getKey() != null) {
				pointer.append("/?");
			}
			String name = node.getName();
			switch (node.getKind()) {
				case PROPERTY, BEAN -> {
					if (name != null) {
						pointer.append('/').append(name);
					}
				}
				default -> {
					// a method, a parameter or an element: its index says it all
				}
			}
		}
		return pointer.toString();
	}

}
