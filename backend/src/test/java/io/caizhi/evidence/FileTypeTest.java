package io.caizhi.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file is, whatever it is called. */
class FileTypeTest {

	@Test
	void isToldByWhatItHolds() throws IOException {
		assertThat(FileType.of(text("%PDF-1.7\n"))).contains(FileType.PDF);
		assertThat(FileType.of(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0 }))
			.contains(FileType.PNG);
		assertThat(FileType.of(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0 }))
			.contains(FileType.JPEG);
		assertThat(FileType.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileType.DOCX);
		assertThat(FileType.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileType.XLSX);
		assertThat(FileType.of(zip("[Content_Types].xml", "ppt/presentation.xml"))).contains(FileType.PPTX);
	}

	@Test
	void whatCouldRunIsRefused() throws IOException {
		assertThat(FileType.of(text("<html><script>alert(1)</script>"))).isEmpty();
		assertThat(FileType.of(text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"))).isEmpty();
		assertThat(FileType.of(text("MZ"))).isEmpty();
		assertThat(FileType.of(new byte[0])).isEmpty();
		assertThat(FileType.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).isEmpty();
		assertThat(FileType.of(zip("run.js"))).isEmpty();
		assertThat(FileType.of(new byte[] { 'P', 'K', 3, 4, 1, 2, 3 })).isEmpty();
	}

	@Test
	void whatUnpacksWithoutEndIsRefused() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			byte[] nothing = new byte[1024 * 1024];
			for (int i = 0; i < 257; i++) {
				zip.write(nothing);
			}
		}
		assertThat(bytes.size()).as("bytes of the file").isLessThan(1024 * 1024);
		assertThat(FileType.of(bytes.toByteArray())).isEmpty();
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] zip(String... parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String part : parts) {
				zip.putNextEntry(new ZipEntry(part));
				zip.write(part.getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

}
