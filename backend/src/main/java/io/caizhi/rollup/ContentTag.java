package io.caizhi.rollup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Answers with a tag made of the content itself: whoever has these very figures already
 * ({@code If-None-Match}) is told 304. Only the person's own browser may keep them, and
 * must ask again each time.
 */
final class ContentTag {

	private ContentTag() {
	}

	/**
	 * @param figures a record of records, lists and values, whose text form says all that
	 * it holds
	 */
	static <T extends Record> ResponseEntity<T> answer(T figures) {
		return ResponseEntity.ok().eTag(of(figures)).cacheControl(CacheControl.noCache().cachePrivate()).body(figures);
	}

	static String of(Record content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(content.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
