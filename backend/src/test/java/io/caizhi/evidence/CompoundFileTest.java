package io.caizhi.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Old office files are evidence, unless something in them runs. */
class CompoundFileTest {

	@Test
	void textsAndWorkbooksAreToldByTheirStreams() throws IOException {
		assertThat(FileType.of(workbook())).contains(FileType.XLS);
		assertThat(FileType.of(file(List.of(), "WordDocument", "1Table"))).contains(FileType.DOC);
		assertThat(FileType.of(file(List.of(), "PowerPoint Document"))).isEmpty();
		assertThat(FileType.of(Arrays.copyOf(workbook(), 700))).isEmpty();
	}

	@Test
	void whatRunsIsRefusedWhereverItLies() throws IOException {
		assertThat(FileType.of(file(List.of("Macros"), "WordDocument"))).isEmpty();
		assertThat(FileType.of(file(List.of("Plain", "VBA"), "WordDocument"))).isEmpty();
		assertThat(FileType.of(file(List.of("ObjectPool"), "WordDocument"))).isEmpty();
		assertThat(FileType.of(file(List.of(), "EncryptedPackage", "WordDocument"))).isEmpty();
	}

	@Test
	void aWorkbookWithASheetOfMacrosIsRefused() throws IOException {
		byte[] macros = workbook();
		int sheet = place(macros, "Plain");
		macros[sheet - 3] = 1;

		assertThat(FileType.of(macros)).isEmpty();
	}

	@Test
	void aWorkbookWithAPasswordIsRefused() throws IOException {
		Biff8EncryptionKey.setCurrentUserPassword("secret");
		try {
			assertThat(FileType.of(workbook())).isEmpty();
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
	}

	/** Its one sheet is called Plain. */
	private static byte[] workbook() throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			workbook.createSheet("Plain").createRow(0).createCell(0).setCellValue("1");
			workbook.write(out);
			return out.toByteArray();
		}
	}

	/**
	 * Where a name of letters stands in the list of sheets: type, one byte, its length
	 * and form before it.
	 */
	private static int place(byte[] content, String name) {
		for (int at = 0; at < content.length - name.length(); at++) {
			if (new String(content, at, name.length(), StandardCharsets.ISO_8859_1).equals(name)) {
				return at;
			}
		}
		throw new IllegalStateException("no such name");
	}

	private static byte[] file(List<String> folders, String... streams) throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			DirectoryEntry folder = file.getRoot();
			for (String name : folders) {
				folder = folder.createDirectory(name);
			}
			for (String stream : streams) {
				file.getRoot().createDocument(stream, new ByteArrayInputStream(new byte[] { 1, 2, 3 }));
			}
			file.writeFilesystem(out);
			return out.toByteArray();
		}
	}

}
