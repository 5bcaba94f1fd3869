package io.caizhi.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No body gets a 500, and every one that is refused is told what to mend. */
@WebTest
class BadInputIT {

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

	@Test
	void goodInputPasses() {
		Answer answer = post(
				"""
						{"name":"滁州🏭","count":-3,"student":false,"day":"2026-11-30","month":"2026-11",
						"at":"2026-12-05T23:59:59+08:00","category":"TOWN","parts":[{"code":"ab"}],"large":9007199254740993}""");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("at").asString()).isEqualTo("2026-12-05T15:59:59Z");
		assertThat(answer.json().path("name").asString()).isEqualTo("滁州🏭");
		assertThat(answer.json().path("large").asLong()).isEqualTo(9007199254740993L);
		assertThat(answer.json().has("enterprise")).as("what is absent is left out").isFalse();
	}

	@ParameterizedTest(name = "{0} → {1} at {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
			`` | body-required | ``
			` ` | body-required | ``
			null | body-required | ``
			{ | json-syntax | ``
			{"name":"n","count":1,"student":true | json-syntax | ``
			{"name":"n",} | json-syntax | ``
			{'name':"n"} | json-syntax | ``
			{"name":"n","count":1,"student":true} // why | json-syntax | *
			[] | type-object | ``
			"text" | type-object | ``
			5 | type-object | ``
			{"name":"n","count":1,"student":true} {} | trailing-content | ``
			{"name":"n","count":1,"student":true}x | * | ``
			{"name":"n","count":1,"student":true,"nmae":1} | unknown-property | /nmae
			{"name":"n","name":"m","count":1,"student":true} | duplicate-property | *
			{"name":5,"count":1,"student":true} | type-text | /name
			{"name":true,"count":1,"student":true} | type-text | /name
			{"name":["n"],"count":1,"student":true} | type-text | /name
			{"name":{},"count":1,"student":true} | type-text | /name
			{"name":"n","count":"1","student":true} | * | /count
			{"name":"n","count":1.0,"student":true} | * | /count
			{"name":"n","count":1e3,"student":true} | * | /count
			{"name":"n","count":1e400,"student":true} | * | *
			{"name":"n","count":null,"student":true} | required | /count
			{"name":"n","student":true} | required | /count
			{"name":"n","count":1} | required | /student
			{"name":"n","count":"","student":true} | * | /count
			{"name":"n","count":true,"student":true} | * | /count
			{"name":"n","count":[],"student":true} | * | /count
			{"name":"n","count":[1],"student":true} | * | /count
			{"name":"n","count":99999999999,"student":true} | number-range | /count
			{"name":"n","count":1234567890123456789012345678901234567890,"student":true} | json-limit | *
			{"name":"n","count":1,"student":true,"large":12345678901234567890} | number-range | /large
			{"name":"n","count":1,"student":true,"large":1.5} | * | /large
			{"name":"n","count":NaN,"student":true} | json-syntax | *
			{"name":"n","count":-Infinity,"student":true} | json-syntax | *
			{"name":"n","count":01,"student":true} | json-syntax | *
			{"name":"n","count":1,"student":"true"} | * | /student
			{"name":"n","count":1,"student":1} | * | /student
			{"name":"n","count":1,"student":true,"category":"VILLAGE"} | enum-value | /category
			{"name":"n","count":1,"student":true,"category":"town"} | enum-value | /category
			{"name":"n","count":1,"student":true,"category":1} | enum-value | /category
			{"name":"n","count":1,"student":true,"category":""} | enum-value | /category
			{"name":"n","count":1,"student":true,"category":{}} | enum-value | /category
			{"name":"n","count":1,"student":true,"day":"2026-02-30"} | date | /day
			{"name":"n","count":1,"student":true,"day":"2026-2-3"} | date | /day
			{"name":"n","count":1,"student":true,"day":"+999999999-01-01"} | date | /day
			{"name":"n","count":1,"student":true,"day":"0000-01-01"} | date | /day
			{"name":"n","count":1,"student":true,"day":"2026-11-30T00:00:00Z"} | date | /day
			{"name":"n","count":1,"student":true,"day":""} | date | /day
			{"name":"n","count":1,"student":true,"day":20000} | type-text | /day
			{"name":"n","count":1,"student":true,"day":[2026,1,1]} | type-text | /day
			{"name":"n","count":1,"student":true,"month":"2026-13"} | month | /month
			{"name":"n","count":1,"student":true,"month":202611} | type-text | /month
			{"name":"n","count":1,"student":true,"at":"2026-12-05"} | instant | /at
			{"name":"n","count":1,"student":true,"at":"2026-12-05T10:00:00"} | instant | /at
			{"name":"n","count":1,"student":true,"at":"+1000000000-12-31T23:59:59Z"} | instant | /at
			{"name":"n","count":1,"student":true,"at":1700000000} | type-text | /at
			{"name":"n","count":1,"student":true,"enterprise":"x"} | identifier | /enterprise
			{"name":"n","count":1,"student":true,"enterprise":5} | * | /enterprise
			{"name":"n","count":1,"student":true,"parts":{}} | type-list | /parts
			{"name":"n","count":1,"student":true,"parts":"a"} | type-list | /parts
			{"name":"n","count":1,"student":true,"parts":""} | type-list | /parts
			{"name":"n","count":1,"student":true,"parts":[{"code":"ab"},5]} | * | /parts/1
			{"name":"n","count":1,"student":true,"parts":[{"kode":"ab"}]} | unknown-property | /parts/0/kode
			{"name":"n","count":1,"student":true,"a/b~c":1} | unknown-property | /a~1b~0c
			{"name":"a\\u0000b","count":1,"student":true} | text-characters | /name
			{"name":"a\\u0007b","count":1,"student":true} | text-characters | /name
			{"name":"a\\ud83d","count":1,"student":true} | text-characters | /name
			{"name":"\\udc00\\ud800","count":1,"student":true} | text-characters | /name
			{"name":"a\\uffff","count":1,"student":true} | text-characters | /name
			{"name":"a\\x","count":1,"student":true} | json-syntax | *
			""")
	void anUnreadableBodyIsToldWhereAndWhy(String json, String code, String where) {
		Answer answer = post((json != null) ? json : "");

		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("malformed");
		assertThat(answer.json().path("errors").path(0).path("zh").asString()).doesNotStartWith("fault.");
		if (!code.equals("*")) {
			assertThat(answer.json().path("errors").path(0).path("code").asString()).as(answer.body()).isEqualTo(code);
		}
		if (!where.equals("*")) {
			assertThat(answer.json().path("errors").path(0).path("where").asString()).as(answer.body())
				.isEqualTo(where);
		}
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"name":"","count":1,"student":true} | /name required
			{"name":"   ","count":1,"student":true} | /name required
			{"name":null,"count":1,"student":true} | /name required
			{"count":1,"student":true} | /name required
			{"name":"12345678901234567890123456789012345678901","count":1,"student":true} | /name length
			{"name":"n","count":1,"student":true,"parts":[{"code":"ab"},{"code":"a"}]} | /parts/1/code length
			{"name":"n","count":1,"student":true,"parts":[{"code":null}]} | /parts/0/code required
			{"name":"n","count":1,"student":true,"parts":[null]} | /parts/0 required
			""")
	void aBrokenRuleIsToldWhereAndWhy(String json, String fault) {
		Answer answer = post(json);

		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo("invalid");
		assertThat(answer.json()
			.path("errors")
			.valueStream()
			.map((error) -> error.path("where").asString() + " " + error.path("code").asString())).contains(fault);
	}

	@Test
	void textsNameTheFiguresOfTheRule() {
		Answer answer = post("{\"name\":\"%s\",\"count\":1,\"student\":true}".formatted("x".repeat(41)));

		assertThat(answer.json().path("errors").path(0).path("zh").asString()).isEqualTo("长度须为 1 至 40 个字符。");
		assertThat(answer.json().path("errors").path(0).path("en").asString())
			.isEqualTo("The length must be 1 to 40 characters.");
	}

	static Stream<byte[]> badBytes() {
		return Stream.of(new byte[] { '{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}' },
				"{\"name\":\"\u00e9\",\"count\":1,\"student\":true}".getBytes(StandardCharsets.ISO_8859_1),
				new byte[] { '{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"',
						'}' },
				new byte[] { (byte) 0xff, (byte) 0xfe, '{', 0 }, new byte[] { 0, 0, 0, '{', 1, 1, 1, 1 },
				new byte[] { (byte) 0xef, (byte) 0xbb, (byte) 0xbf }, new byte[] { 0, 1, 2, 3, 4, 5 },
				("[".repeat(5000)).getBytes(StandardCharsets.UTF_8),
				("{\"a\":".repeat(5000)).getBytes(StandardCharsets.UTF_8),
				("{\"name\":\"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("badBytes")
	void bytesThatAreNoJsonAreRefused(byte[] body) {
		Answer answer = this.boundary
			.send(this.boundary.request(this.unit.path("/things"), this.token).POST(BodyPublishers.ofByteArray(body)));

		assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
		assertThat(answer.code()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/xml", "application/yaml", "application/x-www-form-urlencoded",
			"multipart/form-data; boundary=x", "application/json;charset=gbk", "application/json;charset=nonsense",
			"application/problem+json", "application/vnd.caizhi+json", "*/*", "application/*", "x",
			"application/json;;=" })
	void onlyJsonIsRead(String type) {
		Answer answer = this.boundary.post(this.unit.path("/things"), this.token, GOOD, "Content-Type", type);

		assertThat(answer.status()).as(answer.body()).isEqualTo(415);
		assertThat(answer.code()).isEqualTo("media-type-unsupported");
		assertThat(answer.header("Accept")).isEqualTo("application/json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/xml", "application/yaml", "text/html", "application/cbor", "nonsense",
			"application/json;q=0", "application/json;q=x" })
	void onlyJsonIsWrittenAndThatIsToldBeforeAnythingIsDone(String type) {
		int before = ProbeController.WORKED.get();

		Answer answer = this.boundary.post(this.unit.path("/submissions"), this.token, GOOD, "Accept", type,
				"Idempotency-Key", "not-acceptable-1");

		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.code()).isEqualTo("not-acceptable");
		assertThat(ProbeController.WORKED.get()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "text/html, */*;q=0.1", "application/json; charset=utf-8",
			"application/problem+json, application/json" })
	void whoeverTakesJsonGetsIt(String accept) {
		Answer answer = this.boundary.post(this.unit.path("/things"), this.token, GOOD, "Accept", accept);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith("application/json");
	}

}
