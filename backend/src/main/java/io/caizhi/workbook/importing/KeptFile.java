package io.caizhi.workbook.importing;

import io.caizhi.kernel.GivenFile;
import io.caizhi.workbook.TemplateWorkbook;

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
		return new GivenFile(name, type, content).answer();
	}

}
