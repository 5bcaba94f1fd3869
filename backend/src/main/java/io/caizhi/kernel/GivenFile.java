package io.caizhi.kernel;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file for somebody to keep, which no cache keeps and no browser opens in the page.
 *
 * @param name as it is kept, with its ending
 * @param mediaType of the content
 */
public record GivenFile(String name, String mediaType, byte[] content) {

	/** The same over HTTP. */
	public ResponseEntity<byte[]> answer() {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(this.mediaType))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(this.name, StandardCharsets.UTF_8).build().toString())
			.body(this.content);
	}

	@Override
	public String toString() {
		return "GivenFile of " + this.content.length + " bytes";
	}

}
