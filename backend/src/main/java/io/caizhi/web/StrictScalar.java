package io.caizhi.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads a value that JSON spells as a string, from a string only, and only if a database
 * can hold it.
 */
abstract class StrictScalar<T> extends StdScalarDeserializer<T> {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	private final String faultCode;

	StrictScalar(Class<T> type, String faultCode) {
		super(type);
		this.faultCode = faultCode;
	}

	@Override
	public T deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			throw MismatchedInputException.from(parser, handledType(), "a string is needed");
		}
		String text = parser.getString();
		try {
			if (isPlain(text)) {
				return read(text);
			}
		}
		catch (DateTimeException ex) {
			throw new Refused(parser, handledType(), this.faultCode);
		}
		throw new Refused(parser, handledType(), "text-characters");
	}

	abstract T read(String text);

	/** No control characters but tab and line ends, and no half of a surrogate pair. */
	static boolean isPlain(String text) {
		return text.codePoints()
			.allMatch((point) -> (point == '\t' || point == '\n' || point == '\r' || !Character.isISOControl(point))
					&& Character.getType(point) != Character.SURROGATE && (point & 0xFFFE) != 0xFFFE);
	}

	private static void requireYear(int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new DateTimeException("outside the years we know");
		}
	}

	/** Text that is no text we can keep. */
	static final class Refused extends MismatchedInputException {

		private final String faultCode;

		Refused(JsonParser parser, Class<?> type, String faultCode) {
			super(parser, faultCode, type);
			this.faultCode = faultCode;
		}

		String faultCode() {
			return this.faultCode;
		}

	}

	static final class Text extends StrictScalar<String> {

		Text() {
			super(String.class, "text-characters");
		}

		@Override
		String read(String text) {
			return text;
		}

	}

	/** {@code 2026-11-30}. */
	static final class Day extends StrictScalar<LocalDate> {

		private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

		Day() {
			super(LocalDate.class, "date");
		}

		@Override
		LocalDate read(String text) {
			if (!FORM.matcher(text).matches()) {
				throw new DateTimeException("no day");
			}
			LocalDate day = LocalDate.parse(text);
			requireYear(day.getYear());
			return day;
		}

	}

	/** {@code 2026-11}. */
	static final class Month extends StrictScalar<YearMonth> {

		private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}");

		Month() {
			super(YearMonth.class, "month");
		}

		@Override
		YearMonth read(String text) {
			return month(text);
		}

		/**
		 * @throws DateTimeException when it is none
		 */
		static YearMonth month(String text) {
			if (!FORM.matcher(text).matches()) {
				throw new DateTimeException("no month");
			}
			YearMonth month = YearMonth.parse(text);
			requireYear(month.getYear());
			return month;
		}

	}

	/** {@code 2026-12-05T15:59:59Z}, or with another offset. */
	static final class Moment extends StrictScalar<Instant> {

		Moment() {
			super(Instant.class, "instant");
		}

		@Override
		Instant read(String text) {
			OffsetDateTime moment = OffsetDateTime.parse(text);
			requireYear(moment.getYear());
			return moment.toInstant();
		}

	}

}
