package io.caizhi.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** Whose robots write into groups, and how each wants to be asked. */
enum GroupVendor {

	/** Robot with signature: 20 messages a minute, then shut out for ten. 钉钉 */
	DINGTALK("https://oapi.dingtalk.com", "/robot/send", "access_token"),
	/** The key in the address is all there is: 20 messages a minute. 企业微信 */
	WECOM("https://qyapi.weixin.qq.com", "/cgi-bin/webhook/send", "key");

	private static final String HMAC = "HmacSHA256";

	private final String origin;

	private final String path;

	private final String key;

	GroupVendor(String origin, String path, String key) {
		this.origin = origin;
		this.path = path;
		this.key = key;
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
