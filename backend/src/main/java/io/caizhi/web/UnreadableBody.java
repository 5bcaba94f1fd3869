package io.caizhi.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says where a JSON body cannot be read, and why, without repeating what stood there.
 */
final class UnreadableBody {

	private static final int NAME_LIMIT = 60;

	private UnreadableBody() {
	}

	static List<Fault> faults(Throwable failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof JacksonException json) {
				return List.of(fault(json));
			}
		}
		return List.of(new Fault("", "body-required"));
	}

	private static Fault fault(JacksonException failure) {
		String where = pointer(failure.getPath());
		return switch (failure) {
			case StrictScalar.Refused refused -> new Fault(where, refused.faultCode());
			case UnrecognizedPropertyException unknown -> new Fault(where, "unknown-property");
			case InvalidFormatException format -> wrongValue(where, format.getTargetType());
			case MismatchedInputException mismatch -> wrongType(where, mismatch);
			case InputCoercionException number -> new Fault(where, "number-range");
			case StreamConstraintsException limit -> new Fault(where, "json-limit");
			case StreamReadException syntax -> new Fault(where, syntaxCode(syntax), place(failure));
			default -> new Fault(where, isIdentifier(failure) ? "identifier" : "unusable-value");
		};
	}

	private static Fault wrongValue(String where, @Nullable Class<?> type) {
		if (type != null && type.isEnum()) {
			return new Fault(where, "enum-value", Map.of("values", legalValues(type)));
		}
		return new Fault(where, "unusable-value");
	}

	/** The values of an enumeration as they are written on the wire. */
	static String legalValues(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> JsonMapper.shared().convertValue(constant, String.class))
			.collect(Collectors.joining(", "));
	}

	private static Fault wrongType(String where, MismatchedInputException mismatch) {
		String message = String.valueOf(mismatch.getOriginalMessage());
		if (message.startsWith("Trailing token")) {
			return new Fault(where, "trailing-content");
		}
		if (message.startsWith("No content to map")) {
			return new Fault(where, "body-required");
		}
		Class<?> type = mismatch.getTargetType();
		if (mismatch.getCurrentToken() != null && isAbsent(message)) {
			return new Fault(where, "required");
		}
		if (type != null && type.isEnum()) {
			return wrongValue(where, type);
		}
		return new Fault(where, typeCode(type));
	}

	/** A number or a truth value that is null, or not there at all. */
	private static boolean isAbsent(String message) {
		return message.startsWith("Cannot map `null` into type") || message.startsWith("Missing ");
	}

	private static String syntaxCode(StreamReadException syntax) {
		String message = String.valueOf(syntax.getOriginalMessage());
		if (message.startsWith("Duplicate Object property")) {
			return "duplicate-property";
		}
		return message.startsWith("Invalid UTF-8") ? "encoding" : "json-syntax";
	}

	private static boolean isIdentifier(JacksonException failure) {
		return NestedExceptionUtils.getMostSpecificCause(failure) instanceof Refusal;
	}

	private static Map<String, Object> place(JacksonException failure) {
		TokenStreamLocation location = failure.getLocation();
		return (location != null) ? Map.of("line", location.getLineNr(), "column", location.getColumnNr())
				: Map.of("line", "?", "column", "?");
	}

	/** RFC 6901. */
	private static String pointer(List<JacksonException.Reference> path) {
		return path.stream()
			.map((step) -> "/" + ((step.getPropertyName() != null) ? escaped(step.getPropertyName()) : step.getIndex()))
			.collect(Collectors.joining());
	}

	private static String escaped(String name) {
		String plain = name.codePoints()
			.limit(NAME_LIMIT)
			.map((point) -> StrictScalar.isPlain(Character.toString(point)) ? point : '?')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return plain.replace("~", "~0").replace("/", "~1");
	}

	/** Names what JSON should have there. */
	private static String typeCode(@Nullable Class<?> type) {
		if (type == null) {
			return "type-object";
		}
		if (type == boolean.class || type == Boolean.class) {
			return "type-boolean";
		}
		if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
			return "type-integer";
		}
		if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
			return "type-number";
		}
		if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
			return "type-list";
		}
		return (CharSequence.class.isAssignableFrom(type) || type.getName().startsWith("java.time.")) ? "type-text"
				: "type-object";
	}

}
