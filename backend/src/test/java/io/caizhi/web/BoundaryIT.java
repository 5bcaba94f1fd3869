package io.caizhi.web;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import static org.assertj.core.api.Assertions.assertThat;

/** What is open, what is closed, and what every answer carries. */
@WebTest
class BoundaryIT {

	@Autowired
	private Boundary boundary;

	@Autowired
	private RequestMappingHandlerAdapter adapter;

	@Test
	void bodiesAreBytesTextsFilesAndJson() {
		assertThat(this.adapter.getMessageConverters()).map(HttpMessageConverter::getClass)
			.map(Class::getSimpleName)
			.containsExactly("ByteArrayHttpMessageConverter", "StringHttpMessageConverter",
					"ResourceHttpMessageConverter", "ResourceRegionHttpMessageConverter", "WrittenConverter", "Json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/tenants/x/probe/member", "/config.json", "/v3/api-docs", "/", "/error", "/nowhere" })
	void everyAnswerForbidsTheBrowserWhatItNeedNot(String path) {
		Answer answer = this.boundary.get(path, "");

		assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; script-src 'self'; "
				+ "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' http://127.0.0.1:1; "
				+ "frame-src 'self' http://127.0.0.1:1; frame-ancestors 'none'; base-uri 'none'; form-action 'self' http://127.0.0.1:1");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Permissions-Policy")).contains("camera=()");
		assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin-allow-popups");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Cache-Control")).isNotEmpty();
		assertThat(answer.header("X-Request-Id")).isNotEmpty();
		assertThat(answer.header("Server")).isEmpty();
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void aLoginBesideThePageMayEndInAFrameOfOurs() {
		Answer answer = html("/signed-in/aside");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'self';");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
		assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("unsafe-none");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers",
			"/actuator/metrics", "/actuator/prometheus", "/actuator/sbom", "/actuator/shutdown", "/v3/api-docs.yaml",
			"/error", "/api", "/api/", "/nowhere", "/application.yaml", "/swagger-ui.html" })
	void everythingElseIsClosed(String path) {
		assertThat(this.boundary.get(path, "").status()).isEqualTo(401);
		assertThat(this.boundary.get(path, WebTestInitializer.REALM.token((claims) -> {
		})).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void healthIsToldWithoutDetails(String path) {
		Answer answer = this.boundary.get(path, "");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().propertyNames()).doesNotContain("components", "details");
		assertThat(answer.json().path("status").asString()).isEqualTo("UP");
	}

	@Test
	void thePagesLearnWhereToLogIn() {
		Answer answer = this.boundary.get("/config.json", "");

		assertThat(answer.body())
			.isEqualTo("{\"authority\":\"http://127.0.0.1:1/realms/caizhi\",\"clientId\":\"caizhi-web\"}");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
	}

	@Test
	void aDeepLinkOpensThePageAndAMissingFileDoesNot() {
		Answer page = html("/units/wuyi/returns/2026-11");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
		assertThat(html("/").body()).isEqualTo(page.body()).isEqualTo(html("/index.html").body());

		assertThat(html("/assets/missing.js").status()).isEqualTo(404);
		assertThat(html("/api/nowhere").status()).isEqualTo(401);
		assertThat(html("/actuator/env").status()).isEqualTo(401);
		assertThat(html("/../application.yaml").status()).isEqualTo(400);
	}

	@Test
	void anAssetIsKeptForGood() {
		Answer asset = this.boundary.get("/assets/probe-0.js", "");

		assertThat(asset.status()).isEqualTo(200);
		assertThat(asset.header("Cache-Control")).contains("immutable").contains("max-age=31536000");
	}

	@Test
	void thePageTakesNoOtherMethod() {
		HttpRequest.Builder request = this.boundary.request("/", "").POST(HttpRequest.BodyPublishers.ofString("{}"));

		assertThat(this.boundary.send(request).status()).isEqualTo(401);
	}

	@Test
	void anotherOriginMayNotCall() {
		HttpRequest.Builder request = this.boundary.request("/api/tenants/x/probe/member", "")
			.header("Origin", "https://elsewhere.example")
			.header("Access-Control-Request-Method", "PUT")
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody());

		Answer answer = this.boundary.send(request);

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
	}

	private Answer html(String path) {
		return this.boundary.send(this.boundary.request(path, "").header("Accept", "text/html,*/*;q=0.8").GET());
	}

}
