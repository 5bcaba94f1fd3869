package io.caizhi.web;

import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the application answered. */
record Answer(HttpResponse<String> response) {

	int status() {
		return this.response.statusCode();
	}

	String body() {
		return this.response.body();
	}

	String header(String name) {
		return this.response.headers().firstValue(name).orElse("");
	}

	JsonNode json() {
		return JsonMapper.shared().readTree(body());
	}

	/** The problem's code; the empty string where the answer is no problem. */
	String code() {
		return header("Content-Type").startsWith("application/problem+json") ? json().path("code").asString() : "";
	}

	/** The first faulty place and its code. */
	String fault() {
		JsonNode first = json().path("errors").path(0);
		return first.path("where").asString() + " " + first.path("code").asString();
	}

}
