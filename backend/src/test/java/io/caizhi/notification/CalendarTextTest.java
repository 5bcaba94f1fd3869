package io.caizhi.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars as RFC 5545 wants them. */
class CalendarTextTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

	@Test
	void aDayLastsUntilTheNext() {
		assertThat(lines("时间节点")).contains("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
				"DTSTAMP:20261126T010203Z", "UID:closing-2026-11.wuyi@caizhi.io", "SUMMARY:时间节点");
	}

	@Test
	void linesAreFoldedAtSeventyFiveOctetsAndNoCharacterIsCut() {
		String summary = "时间节点😀".repeat(30);
		String text = calendar(summary);

		assertThat(text.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
		assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
		assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
		assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
	}

	@Test
	void whatHasAMeaningInACalendarIsEscaped() {
		assertThat(lines("a,b;c\\d\ne")).contains("SUMMARY:a\\,b\\;c\\\\d\\ne");
	}

	private static List<String> lines(String summary) {
		return calendar(summary).lines().toList();
	}

	private static String calendar(String summary) {
		CalendarText text = new CalendarText("才治", Instant.parse("2026-11-26T01:02:03Z"));
		text.day("closing-2026-11.wuyi", DAY, summary, "https://caizhi.example/t/wuyi/months");
		return text.end();
	}

}
