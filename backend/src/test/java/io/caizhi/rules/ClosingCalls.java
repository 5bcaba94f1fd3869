package io.caizhi.rules;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.officeOf;

/** The calls of {@link Calls} that concern the closing of months. */
final class ClosingCalls {

	private static final String MONTH = "/api/tenants/{tenant}/months/{month}";

	private static final String CALENDAR = "/api/tenants/{tenant}/work-calendars/{year}";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	ClosingCalls(YearMonth month) {
		String year = String.valueOf(month.getYear());
		put("PUT", MONTH + "/reopening", (call) -> {
			YearMonth closed = closed(NANQIAO, month);
			return call.place("month", closed.toString())
				.version(version("months", closed.toString()))
				.body(Map.of("closesAt", Instant.now().plus(1, ChronoUnit.MINUTES).toString(), "reason",
						"乌衣镇停电两天，两家企业未能按时报送"));
		});
		put("GET", MONTH + "/events", (call) -> call.place("month", month.toString()));
		put("GET", MONTH + "/absentees", (call) -> call.place("month", month.toString()));
		put("GET", CALENDAR, (call) -> call.place("year", year));
		put("PUT", CALENDAR,
				(call) -> call.place("year", year)
					.version(version("work-calendars", year))
					.body(Map.of("days", List.of(Map.of("day", year + "-10-01", "working", false, "name", "国庆节")))));
	}

	Map<Endpoint, Supplier<Call>> all() {
		return this.calls;
	}

	/**
	 * The last month whose usual closing has passed: the one before, or until the 5th its
	 * own. It may be open again.
	 */
	static YearMonth closed(String district, YearMonth month) {
		YearMonth last = month.minusMonths(1);
		Answer seen = as(officeOf(district)).get("/api/tenants/{d}/months/{m}", district, last).send().expect(200);
		boolean never = seen.text("/state").equals("OPEN") && seen.version() == 0;
		return never ? last.minusMonths(1) : last;
	}

	private static int version(String kind, String name) {
		return as(officeOf(NANQIAO)).get("/api/tenants/{t}/{k}/{n}", NANQIAO, kind, name).send().expect(200).version();
	}

	private void put(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

}
