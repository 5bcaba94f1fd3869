package io.caizhi.tenancy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running application, asked from outside with a real token. */
final class OverHttp {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String root;

	OverHttp(int port) {
		this.root = "http://localhost:" + port;
	}

	record Answer(int status, String body) {

		JsonNode json() {
			return JsonMapper.shared().readTree(this.body);
		}

	}

	Answer get(String token, String path) {
		return send(request(token, path).GET());
	}

	Answer post(String token, String path, String body) {
		return send(request(token, path).header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	Answer put(String token, String path, int version, String body) {
		HttpRequest.BodyPublisher content = body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
				: HttpRequest.BodyPublishers.ofString(body);
		return send(request(token, path).header("If-Match", "\"" + version + "\"").PUT(content));
	}

	Answer delete(String token, String path, int version) {
		return send(request(token, path).header("If-Match", "\"" + version + "\"").DELETE());
	}

	private HttpRequest.Builder request(String token, String path) {
		return HttpRequest.newBuilder(URI.create(this.root + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json");
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
