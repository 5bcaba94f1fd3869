package io.caizhi.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Hands messages to the robots of groups; follows no redirect. */
@Component
class GroupDesk {

	private static final int TAKEN = 0;

	private static final int UNKNOWN = -1;

	/** As long as DingTalk takes nothing once it took too many. */
	private static final Duration SHUT = Duration.ofMinutes(10);

	private final HttpClient client;

	private final JsonMapper json;

	private final Duration timeout;

	private final Clock clock;

	GroupDesk(GroupProperties properties, JsonMapper json, Clock clock) {
		this.timeout = properties.timeout();
		this.client = HttpClient.newBuilder()
			.connectTimeout(this.timeout)
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
		this.json = json;
		this.clock = clock;
	}

	/**
	 * @throws Undelivered when the vendor is away, or does not take it
	 */
	void send(NoticeGroup group, String title, String text) throws Undelivered {
		URI address = group.vendor().signed(group.address(), group.secret(), this.clock.instant());
		HttpRequest request = HttpRequest.newBuilder(address)
			.timeout(this.timeout)
			.header("Content-Type", "application/json; charset=utf-8")
			.POST(HttpRequest.BodyPublishers
				.ofString(this.json.writeValueAsString(group.vendor().message(title, text))))
			.build();
		try {
			HttpResponse<String> answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			int code = (answer.statusCode() == HttpStatus.OK.value()) ? code(answer.body()) : UNKNOWN;
			if (group.vendor().wasSentTooMany(code)) {
				throw Undelivered.shut("group-shut", SHUT);
			}
			if (code != TAKEN) {
				throw Undelivered.refused("group-refused");
			}
		}
		catch (IOException ex) {
			// another group's vendor may well be there
			throw Undelivered.refused("group-away");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw Undelivered.away("group-away");
		}
	}

	/**
	 * Both vendors answer 200 to everything and say in the body what they think of it.
	 */
	private int code(String body) {
		try {
			return this.json.readTree(body).path("errcode").asInt(UNKNOWN);
		}
		catch (JacksonException ex) {
			return UNKNOWN;
		}
	}

}
