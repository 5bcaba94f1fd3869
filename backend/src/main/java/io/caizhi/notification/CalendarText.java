package io.caizhi.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A calendar as RFC 5545 writes it: lines end in CR LF, none longer than 75 octets, texts
 * escaped.
 */
final class CalendarText {

	/** RFC 5545, 3.1. */
	private static final int OCTETS = 75;

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final StringBuilder text = new StringBuilder();

	private final Instant now;

	/**
	 * @param name of the calendar
	 * @param now when it was read
	 */
	CalendarText(String name, Instant now) {
		this.now = now;
		line("BEGIN:VCALENDAR");
		line("VERSION:2.0");
		line("PRODID:-//caizhi.io//Caizhi//ZH");
		line("CALSCALE:GREGORIAN");
		line("METHOD:PUBLISH");
		line("X-WR-CALNAME:" + escaped(name));
		line("X-WR-TIMEZONE:Asia/Shanghai");
		line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
	}

	/**
	 * Adds a day.
	 * @param key names it for ever
	 * @param link where to read more
	 */
	void day(String key, LocalDate day, String summary, String link) {
		line("BEGIN:VEVENT");
		line("UID:" + escaped(key) + "@caizhi.io");
		line("DTSTAMP:" + MOMENT.format(this.now));
		line("DTSTART;VALUE=DATE:" + DAY.format(day));
		line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
		line("SUMMARY:" + escaped(summary));
		line("URL:" + link);
		line("TRANSP:TRANSPARENT");
		line("END:VEVENT");
	}

	/** The whole of it. */
	String end() {
		line("END:VCALENDAR");
		return this.text.toString();
	}

	/** RFC 5545, 3.3.11. */
	private static String escaped(String value) {
		return value.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replace("\r", "")
			.replace("\n", "\\n");
	}

	/** A character is never cut in two; what follows a fold begins with a space. */
	private void line(String line) {
		int octets = 0;
		for (int at = 0; at < line.length();) {
			int point = line.codePointAt(at);
			String character = Character.toString(point);
			int length = character.getBytes(StandardCharsets.UTF_8).length;
			if (octets + length > OCTETS) {
				this.text.append("\r\n ");
				octets = 1;
			}
			this.text.append(character);
			octets += length;
			at += Character.charCount(point);
		}
		this.text.append("\r\n");
	}

}
