package io.caizhi.rollup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.caizhi.kernel.Written;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * Answers with a tag: whoever has these very figures already ({@code If-None-Match}) is
 * told 304. Only the person's own browser may keep them, and must ask again each time.
 */
final class ContentTag {

	private ContentTag() {
	}

	/**
	 * The tag is made of the content itself.
	 * @param figures a record of records, lists and values, whose text form says all that
	 * it holds
	 */
	static <T extends Record> ResponseEntity<T> answer(T figures) {
		return ResponseEntity.ok()
			.eTag(of(figures.toString()))
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(figures);
	}

	/**
	 * The tag is made of a stamp, so that unchanged figures need not even be read.
	 * @param stamp the same as long as the figures are; read before them, so that what
	 * changes between is asked for once more
	 */
	static <T extends Record> ResponseEntity<Written<T>> answer(WebRequest request, String stamp,
			Supplier<Written<T>> figures) {
		String tag = "\"" + of(stamp) + "\"";
		boolean unchanged = has(request.getHeaderValues(HttpHeaders.IF_NONE_MATCH), tag);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK);
		answer.eTag(tag).cacheControl(CacheControl.noCache().cachePrivate());
		return unchanged ? answer.build() : answer.body(figures.get());
	}

	private static boolean has(String @Nullable [] seen, String tag) {
		return seen != null && Arrays.stream(seen)
			.flatMap((value) -> Stream.of(value.split(",")))
			.map((one) -> one.strip().replaceFirst("^W/", ""))
			.anyMatch((one) -> one.equals(tag) || one.equals("*"));
	}

	private static String of(String content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
