package io.caizhi.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a workbook once to nowhere, by the same directory its reader goes by, and
 * refuses what is broken, too much, or anything but cells.
 */
final class ZipInspection {

	private static final int ENTRIES = 300;

	/** Of all entries together; 100,000 full rows need a third of it. */
	private static final long UNPACKED = 320L * 1024 * 1024;

	/** Of the texts of a workbook, which its reader keeps in memory. */
	private static final long TEXTS = 48L * 1024 * 1024;

	private static final String TEXTS_NAME = "xl/sharedstrings.xml";

	private static final String SHEETS = "xl/worksheets/";

	/** Below it the ratio does not matter. */
	private static final long SMALL = 4L * 1024 * 1024;

	private static final int RATIO = 150;

	private static final List<String> ACTIVE = List.of("vbaproject", "vbadata", "macrosheets/", "dialogsheets/",
			"activex/", "embeddings/", "externallinks/", "ctrlprops/", "connections.xml", "customui/");

	private static final Set<String> NEEDED = Set.of("[Content_Types].xml", "xl/workbook.xml");

	private long unpacked;

	private int rows;

	private ZipInspection() {
	}

	/**
	 * Gives the rows of the longest sheet.
	 * @throws UnusableFile unless the file is a whole workbook of cells
	 */
	static int inspect(byte[] content) {
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
			ZipInspection inspection = new ZipInspection();
			inspection.inspect(zip);
			return inspection.rows;
		}
		catch (IOException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException ex) {
			throw new UnusableFile("import.damaged");
		}
	}

	/**
	 * What the entries of a workbook say they hold, which an inspection has found true.
	 */
	static long unpacked(byte[] content) {
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
			return Collections.list(zip.getEntries()).stream().mapToLong(ZipArchiveEntry::getSize).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void inspect(ZipFile zip) throws IOException {
		Set<String> names = new HashSet<>();
		for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
			if (names.size() >= ENTRIES || !names.add(entry.getName())) {
				throw new UnusableFile("import.too-much-inside");
			}
			if (entry.getGeneralPurposeBit().usesEncryption()) {
				throw new UnusableFile("import.encrypted");
			}
			String name = entry.getName().toLowerCase(Locale.ROOT);
			if (ACTIVE.stream().anyMatch(name::contains)) {
				throw new UnusableFile("import.macro");
			}
			if (!zip.canReadEntryData(entry)) {
				throw new UnusableFile("import.damaged");
			}
			unpack(zip, entry, name);
		}
		if (!names.containsAll(NEEDED)) {
			throw new UnusableFile("import.not-a-workbook");
		}
	}

	private void unpack(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException {
		boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
		long limit = name.equals(TEXTS_NAME) ? TEXTS : UNPACKED;
		long size = 0;
		XmlGuard guard = new XmlGuard();
		byte[] buffer = new byte[64 * 1024];
		try (InputStream in = zip.getInputStream(entry)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				this.unpacked += read;
				boolean bomb = size > SMALL && size / Math.max(1, entry.getCompressedSize()) > RATIO;
				if (bomb || size > limit || this.unpacked > UNPACKED) {
					throw new UnusableFile("import.too-much-inside");
				}
				if (xml) {
					guard.see(buffer, read);
				}
			}
		}
		if (size != entry.getSize()) {
			throw new UnusableFile("import.damaged");
		}
		if (name.startsWith(SHEETS)) {
			this.rows = Math.max(this.rows, guard.rows);
		}
	}

	/**
	 * Office files declare no entities and no document types, and are written in UTF-8;
	 * whatever hides a declaration in another encoding is refused with it.
	 */
	private static final class XmlGuard {

		private static final String[] FORBIDDEN = { "<!DOCTYPE", "<!ENTITY" };

		private static final String MACROS = "macroEnabled";

		private static final String ROW = "<row ";

		private String tail = "";

		private int rows;

		private boolean begun;

		void see(byte[] buffer, int length) {
			if (!this.begun && length > 1) {
				this.begun = true;
				int first = buffer[0] & 0xff;
				if (first >= 0xFE || first == 0 || buffer[1] == 0) {
					throw new UnusableFile("import.entities");
				}
			}
			String text = this.tail + new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
			for (String forbidden : FORBIDDEN) {
				if (text.contains(forbidden)) {
					throw new UnusableFile("import.entities");
				}
			}
			if (text.contains(MACROS)) {
				throw new UnusableFile("import.macro");
			}
			for (int at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, at + ROW.length())) {
				this.rows += (at + ROW.length() > this.tail.length()) ? 1 : 0;
			}
			this.tail = text.substring(Math.max(0, text.length() - MACROS.length()));
		}

	}

}
