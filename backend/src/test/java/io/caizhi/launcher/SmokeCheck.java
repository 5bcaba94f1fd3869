package io.caizhi.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.caizhi.testing.EmbeddedKeycloak;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does once what everybody will do: gets a token and asks the application who it is. */
final class SmokeCheck {

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final EmbeddedKeycloak keycloak;

	private final String appUrl;

	SmokeCheck(EmbeddedKeycloak keycloak, String appUrl) {
		this.keycloak = keycloak;
		this.appUrl = appUrl;
	}

	/** Throws when the operator of the demo is not recognised. */
	void run(DemoRealm demo) {
		JsonNode token = send(
				HttpRequest.newBuilder(URI.create(this.keycloak.issuer() + "/protocol/openid-connect/token"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers
						.ofString("grant_type=password&client_id=caizhi-demo&scope=openid&username="
								+ encode(demo.operator()) + "&password=" + encode(demo.password()))));
		JsonNode me = send(HttpRequest.newBuilder(URI.create(this.appUrl + "/api/me"))
			.header("Authorization", "Bearer " + token.get("access_token").asString()));
		if (!me.path("operator").asBoolean()) {
			throw new IllegalStateException("GET /api/me does not know the operator: " + me);
		}
	}

	private JsonNode send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.http.send(request.timeout(Duration.ofSeconds(20)).build(),
					HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(
						answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
			}
			return JsonMapper.shared().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
