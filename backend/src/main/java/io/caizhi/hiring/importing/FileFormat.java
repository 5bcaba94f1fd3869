package io.caizhi.hiring.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The kinds of files that are read, told by their content and never by their name. */
enum FileFormat {

	XLSX, CSV;

	private static final int LIMIT = 20 * 1024 * 1024;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	/** The container of .xls, and of a workbook with a password. */
	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
			(byte) 0xE1 };

	private static final byte[] ENCRYPTED = utf16("EncryptedPackage");

	/**
	 * What a look at the whole file tells.
	 *
	 * @param rows that it seems to hold, its heads not counted
	 */
	record Look(FileFormat format, int rows) {

	}

	static FileFormat of(byte[] content) {
		return look(content).format();
	}

	/**
	 * Looks at the whole file without reading its rows.
	 * @throws UnusableFile when it is none of these, damaged, or made to do harm
	 */
	static Look look(byte[] content) {
		if (content.length == 0) {
			throw new UnusableFile("import.empty-file");
		}
		if (content.length > LIMIT) {
			throw new UnusableFile("import.too-much-inside");
		}
		if (starts(content, OLE2)) {
			throw new UnusableFile(contains(content, ENCRYPTED) ? "import.encrypted" : "import.old-format");
		}
		if (starts(content, ZIP)) {
			return new Look(XLSX, Math.max(0, ZipInspection.inspect(content) - 1));
		}
		CsvText.inspect(content);
		return new Look(CSV, Math.max(0, lines(content) - 2));
	}

	private static int lines(byte[] content) {
		int lines = (content[content.length - 1] != '\n') ? 1 : 0;
		for (byte one : content) {
			lines += (one == '\n') ? 1 : 0;
		}
		return lines;
	}

	private static boolean starts(byte[] content, byte[] magic) {
		return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	private static boolean contains(byte[] content, byte[] wanted) {
		for (int i = 0; i <= content.length - wanted.length; i++) {
			if (content[i] == wanted[0] && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
				return true;
			}
		}
		return false;
	}

	private static byte[] utf16(String text) {
		return text.getBytes(StandardCharsets.UTF_16LE);
	}

}
