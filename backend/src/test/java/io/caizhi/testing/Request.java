package io.caizhi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * One request to the running application, sent when asked for its answer. A writing one
 * carries a fresh {@code Idempotency-Key} unless told another.
 */
public final class Request implements AssertProvider<AnswerAssert> {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final String base;

	private final String method;

	private final String path;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private byte @Nullable [] body;

	Request(String base, @Nullable String token, String method, String path, Object... values) {
		this.base = base;
		this.method = method;
		this.path = expand(path, values);
		if (token != null) {
			this.headers.put("Authorization", "Bearer " + token);
		}
		if (!method.equals("GET")) {
			this.headers.put("Idempotency-Key", UUID.randomUUID().toString());
		}
	}

	public Request body(Object value) {
		this.body = Json.write(value).getBytes(StandardCharsets.UTF_8);
		return header("Content-Type", "application/json");
	}

	/** A file instead of JSON. */
	public Request file(String text) {
		return file(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The same, of bytes. */
	public Request file(byte[] content) {
		this.body = content;
		return header("Content-Type", "application/octet-stream");
	}

	public Request key(String idempotencyKey) {
		return header("Idempotency-Key", idempotencyKey);
	}

	public Request ifMatch(int version) {
		return header("If-Match", "\"" + version + "\"");
	}

	public Request header(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	public Request without(String header) {
		this.headers.remove(header);
		return this;
	}

	/**
	 * Sends it.
	 * @throws UncheckedIOException when no whole answer came
	 */
	public Answer send() {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + this.path))
			.timeout(Duration.ofSeconds(30));
		this.headers.forEach(request::header);
		request.method(this.method, (this.body != null) ? HttpRequest.BodyPublishers.ofByteArray(this.body)
				: HttpRequest.BodyPublishers.noBody());
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(this.method + " " + this.path, response.statusCode(), response.headers(),
					response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.method + " " + this.path, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public AnswerAssert assertThat() {
		return send().assertThat();
	}

	/** Fills the places in braces, in their order. */
	private static String expand(String path, Object... values) {
		String expanded = path;
		for (Object value : values) {
			int open = expanded.indexOf('{');
			int close = expanded.indexOf('}', open);
			expanded = expanded.substring(0, open)
					+ URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20")
					+ expanded.substring(close + 1);
		}
		return expanded;
	}

}
