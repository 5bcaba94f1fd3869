package io.caizhi.testing;

import org.jspecify.annotations.Nullable;

/** Somebody at the application's door, with or without a token. */
public final class Client {

	private final String base;

	private final @Nullable String token;

	public Client(String base, @Nullable String token) {
		this.base = base;
		this.token = token;
	}

	/** Whatever method; places in braces are filled in their order. */
	public Request request(String method, String path, Object... values) {
		return new Request(this.base, this.token, method, path, values);
	}

	public Request get(String path, Object... values) {
		return request("GET", path, values);
	}

	public Request post(String path, Object... values) {
		return request("POST", path, values);
	}

	public Request put(String path, Object... values) {
		return request("PUT", path, values);
	}

	public Request delete(String path, Object... values) {
		return request("DELETE", path, values);
	}

}
