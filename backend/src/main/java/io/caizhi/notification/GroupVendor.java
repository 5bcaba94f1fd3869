package io.caizhi.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** Whose robots write into groups, and how each wants to be asked. */
enum GroupVendor {

	/**
	 * Robot with signature: 20 messages a minute, then shut out for ten. Its answers to
	 * more are 130101 "send too fast, exceed 20 times per minute" and, by its table of
	 * errors, 410100. 钉钉
	 */
	DINGTALK("https://oapi.dingtalk.com", "/robot/send", "access_token", Set.of(130101, 410100), 18_000),
	/**
	 * The key in the address is all there is: 20 messages a minute. Its answer to more is
	 * 45009 "api freq out of limit". 企业微信
	 */
	WECOM("https://qyapi.weixin.qq.com", "/cgi-bin/webhook/send", "key", Set.of(45009), 4_096);

	private static final String HMAC = "HmacSHA256";

	/** Bytes between two lines at most. */
	private static final int BREAK = 2;

	private final String origin;

	private final String path;

	private final String key;

	private final Set<Integer> tooMany;

	private final int mostBytes;

	GroupVendor(String origin, String path, String key, Set<Integer> tooMany, int mostBytes) {
		this.origin = origin;
		this.path = path;
		this.key = key;
		this.tooMany = tooMany;
		this.mostBytes = mostBytes;
	}

	String origin() {
		return this.origin;
	}

	String path() {
		return this.path;
	}

	/** What the one parameter of the address is called. */
	String key() {
		return this.key;
	}

	/** Whether the vendor says with that code that it was sent too many. */
	boolean wasSentTooMany(int code) {
		return this.tooMany.contains(code);
	}

	/**
	 * The beginning of a list that the vendor takes in one message, whole lines in UTF-8.
	 */
	List<String> fitting(String head, List<String> lines, String rest) {
		int left = this.mostBytes - bytes(head) - bytes(rest) - 2 * BREAK;
		List<String> fitting = new ArrayList<>();
		for (String line : lines) {
			left -= bytes(line) + BREAK;
			if (left < 0) {
				break;
			}
			fitting.add(line);
		}
		return fitting;
	}

	/**
	 * The address to call now: of DingTalk signed over time and secret.
	 * @param address as the group's owner was given it
	 */
	URI signed(String address, @Nullable String secret, Instant now) {
		if (this != DINGTALK || secret == null) {
			return URI.create(address);
		}
		long timestamp = now.toEpochMilli();
		String signature = UriUtils.encode(sign(timestamp + "\n" + secret, secret), StandardCharsets.UTF_8);
		return URI.create(address + "&timestamp=" + timestamp + "&sign=" + signature);
	}

	/** A message in the form of the vendor, as Markdown. */
	Map<String, Object> message(String title, String text) {
		return Map.of("msgtype", "markdown", "markdown",
				(this == DINGTALK) ? Map.of("title", title, "text", text) : Map.of("content", text));
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	private static String sign(String text, String secret) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
			return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has HMAC-SHA256", ex);
		}
	}

}
