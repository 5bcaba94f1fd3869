package io.caizhi.workbook.importing;

import java.nio.charset.StandardCharsets;

import io.caizhi.workbook.TemplateWorkbook;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files for people to keep, which no cache keeps. */
public final class KeptFile {

	private static final String CSV = "text/csv;charset=UTF-8";

	private KeptFile() {
	}

	public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
		return file(name, TemplateWorkbook.MEDIA_TYPE, content);
	}

	public static ResponseEntity<byte[]> csv(String name, byte[] content) {
		return file(name, CSV, content);
	}

	private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(content);
	}

}
