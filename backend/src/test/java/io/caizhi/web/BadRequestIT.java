package io.caizhi.web;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses, headers and limits: what is refused there is a problem like any other. */
@WebTest
class BadRequestIT {

	private static final String GOOD = "{\"name\":\"n\",\"count\":1,\"student\":true}";

	@Autowired
	private Boundary boundary;

	private Boundary.Tenant unit;

	private String token;

	@BeforeEach
	void aUnit() {
		this.unit = this.boundary.unit();
		this.token = this.unit.token("/official");
	}

	private Answer post(String json) {
		return this.boundary.post(this.unit.path("/things"), this.token, json);
	}

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource(delimiter = '|', textBlock = """
			/page?limit=0 | 422 | limit range
			/page?limit=201 | 422 | limit range
			/page?limit=-1 | 422 | limit range
			/page?limit=x | 422 | limit range
			/page?limit=99999999999 | 422 | limit range
			/page?limit= | 422 | limit range
			/page?after=x | 422 | after cursor
			/page?after=%F0%9F%98%80 | 422 | after cursor
			/page?after= | 422 | after cursor
			/months/2026-11/enterprises/0HXJ5T3KQ0000 | 400 | year required
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year=x | 400 | year unusable-value
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year= | 400 | *
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year=99999999999 | 400 | year unusable-value
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year=1&category=x | 400 | category enum-value
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year=1&level=10 | 422 | level maximum
			/months/2026-13/enterprises/0HXJ5T3KQ0000?year=1 | 404 | *
			/months/+42951698-11/enterprises/0HXJ5T3KQ0000?year=1 | 404 | *
			/months/2026-11/enterprises/x?year=1 | 404 | *
			/months/2026-11/enterprises/%20?year=1 | 404 | *
			/months/2026-11/enterprises/%E4%BD%A0?year=1 | 404 | *
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year=1&text=%00 | 400 | *
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year=1&text=%zz | 400 | *
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year=1&text=%C0%80 | 400 | *
			/months/2026-11/enterprises/0HXJ5T3KQ0000?year=1&text=%ED%A0%80 | 400 | *
			/nowhere | 404 | *
			/%2e%2e/member | 400 | *
			/member%2fx | 400 | *
			/member;x=1 | 400 | *
			/member%00 | 400 | *
			/member%0a | 400 | *
			//member | 400 | *
			/member%25 | 400 | *
			/member/ | 404 | *
			""")
	void addressesAreReadStrictly(String path, int status, String fault) {
		String answer = RawHttp.send(this.boundary.port(),
				"GET " + this.unit.path(path)
						+ " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + this.token
						+ "\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
		if (!fault.equals("*")) {
			String[] parts = fault.split(" ");
			assertThat(answer).contains("\"where\":\"" + parts[0] + "\",\"code\":\"" + parts[1] + "\"");
		}
	}

	@Test
	void theWrongMethodIsToldTheRightOnes() {
		Answer answer = this.boundary.send(this.boundary.request(this.unit.path("/version"), this.token).GET());

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.code()).isEqualTo("method-not-allowed");
		assertThat(answer.header("Allow").split(",\\s*")).containsExactlyInAnyOrder("PUT", "DELETE");
	}

	@Test
	void versionsAreAskedForAndCompared() {
		String path = this.unit.path("/version");

		assertThat(this.boundary.put(path, this.token, GOOD).code()).isEqualTo("version-required");
		assertThat(this.boundary.put(path, this.token, GOOD).status()).isEqualTo(428);
		for (String bad : new String[] { "3", "W/\"3\"", "*", "\"x\"", "\"-1\"", "\"3\", \"4\"", "\"99999999999\"",
				"\"03\"", "" }) {
			Answer answer = this.boundary.put(path, this.token, GOOD, "If-Match", bad);
			assertThat(answer.status()).as(bad).isEqualTo(400);
			assertThat(answer.code()).as(bad).isEqualTo("version-malformed");
		}
		assertThat(this.boundary.put(path, this.token, GOOD, "If-Match", "\"2\"").status()).isEqualTo(412);
		Answer good = this.boundary.put(path, this.token, GOOD, "If-Match", "\"3\"");
		assertThat(good.status()).isEqualTo(200);
		assertThat(good.header("ETag")).isEqualTo("\"4\"");
	}

	@Test
	void aRoleIsAskedForBeforeHeadersAndBody() {
		Answer answer = this.boundary.put(this.unit.path("/version"), this.unit.token("/enterprise"), "nonsense");

		assertThat(answer.status()).isEqualTo(403);
	}

	@Test
	void aBodyPastTheLimitIsRefusedWhetherAnnouncedOrNot() {
		String large = "{\"name\":\"" + "x".repeat(LimitedBody.LIMIT) + "\"}";

		Answer announced = post(large);
		assertThat(announced.status()).isEqualTo(413);
		assertThat(announced.code()).isEqualTo("body-too-large");

		ByteArrayOutputStream chunked = new ByteArrayOutputStream();
		chunked.writeBytes(("POST " + this.unit.path("/things")
				+ " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
				+ "Transfer-Encoding: chunked\r\nAuthorization: Bearer " + this.token + "\r\n\r\n")
			.getBytes());
		String chunk = " ".repeat(0x10000);
		for (int i = 0; i < 17; i++) {
			chunked.writeBytes(("10000\r\n" + chunk + "\r\n").getBytes());
		}
		chunked.writeBytes("0\r\n\r\n".getBytes());
		assertThat(RawHttp.send(this.boundary.port(), chunked.toByteArray())).startsWith("HTTP/1.1 413")
			.contains("body-too-large");
	}

	@Test
	void aBodyUpToTheLimitPasses() {
		String padding = " ".repeat(LimitedBody.LIMIT - GOOD.length());

		assertThat(post(padding + GOOD).status()).isEqualTo(200);
		assertThat(post(padding + " " + GOOD).status()).isEqualTo(413);
	}

	@Test
	void anAddressPastTheLimitIsRefused() {
		Answer answer = this.boundary.get(this.unit.path("/page?after=" + "x".repeat(5000)), this.token);

		assertThat(answer.status()).isEqualTo(414);
		assertThat(answer.code()).isEqualTo("address-too-long");
	}

	static Stream<String> refusedByTheServer() {
		return Stream.of("GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n",
				"GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", "NONSENSE\r\n\r\n",
				"GET /api/me HTTP/1.1\r\n\r\n", "GET /api/me HTTP/9.9\r\nHost: localhost\r\n\r\n",
				"GET /api/<script> HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"GET /api/me HTTP/1.1\r\nHost: localhost\r\nbad header\r\n\r\n",
				"GET /api/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
				"GET /api/%c0%80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
				"TRACE /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
				"BREW /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
				"POST /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: x\r\n\r\n",
				"POST /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1\r\n"
						+ "Content-Length: 2\r\n\r\nab",
				"POST /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: nonsense\r\n\r\n",
				"GET http://[::1 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /api/me HTTP/1.1\r\nHost: a b\r\n\r\n",
				"GET /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
						+ "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n");
	}

	@ParameterizedTest
	@MethodSource("refusedByTheServer")
	void whatTheServerRefusesIsAProblemThatNamesNoServer(String request) {
		String answer = RawHttp.send(this.boundary.port(), request);

		assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*").contains("application/problem+json");
		assertThat(answer.toLowerCase()).doesNotContain("tomcat").doesNotContain("<html").doesNotContain("exception");
	}

	@Test
	void anUnexpectedFailureTellsNothingButItsNumber() {
		Answer answer = this.boundary.get(this.unit.path("/failing"), this.token);

		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.code()).isEqualTo("internal");
		assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
		assertThat(answer.header("X-Request-Id")).isNotEmpty();
	}

	@Test
	void aServerThatIsAwayIsWorthAnotherTry() {
		Answer answer = this.boundary.get(this.unit.path("/refused"), this.token);

		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Retry-After")).isEqualTo("5");
	}

	@Test
	void theLanguageIsTheCallersAndChineseByDefault() {
		String path = "/api/nowhere";
		assertThat(title(path, null)).isEqualTo("没有找到");
		assertThat(title(path, "de")).isEqualTo("没有找到");
		assertThat(title(path, "en-GB,zh;q=0.5")).isEqualTo("Not found");
		assertThat(title(path, "de, zh;q=0.2, en;q=0.8")).isEqualTo("Not found");
		assertThat(title(path, "zh-TW")).isEqualTo("没有找到");
		assertThat(title(path, ";;;=x")).isEqualTo("没有找到");
	}

	private String title(String path, String language) {
		var request = this.boundary.request(path, this.token).GET();
		if (language != null) {
			request.header("Accept-Language", language);
		}
		return this.boundary.send(request).json().path("title").asString();
	}

	@Test
	void requestIdsAreKeptWhenPlainAndMadeOtherwise() {
		assertThat(id("abc-12345678")).isEqualTo("abc-12345678");
		assertThat(id("short")).hasSize(36);
		assertThat(id("x".repeat(65))).hasSize(36);
		assertThat(id("<script>alert(1)</script>")).hasSize(36);
	}

	private String id(String sent) {
		return this.boundary.send(this.boundary.request("/api/nowhere", this.token).header("X-Request-Id", sent).GET())
			.header("X-Request-Id");
	}

}
