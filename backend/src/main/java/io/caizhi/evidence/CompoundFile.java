package io.caizhi.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The old office files, which are folders of streams in one file. What can run lies in
 * folders of its own, but for the macro sheets of old workbooks, which their list of
 * sheets tells of.
 */
final class CompoundFile {

	private static final Set<String> RUNS = Set.of("macros", "vba", "_vba_project", "_vba_project_cur", "objectpool",
			"encryptedpackage", "\u0001ole10native");

	private static final List<String> WORKBOOKS = List.of("Workbook", "Book");

	/** Folders within folders; what is nested deeper was made to do harm. */
	private static final int DEEPEST = 10;

	private static final int SHEET = 0x85;

	private static final int PASSWORD = 0x2F;

	private static final int HEAD = 4;

	/** Where a record of a sheet says what the sheet is. */
	private static final int SHEET_TYPE = 5;

	private CompoundFile() {
	}

	/**
	 * What it is; nothing where it is neither text nor workbook, or something in it runs.
	 */
	static Optional<FileType> type(byte[] content) {
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
			DirectoryEntry root = file.getRoot();
			if (runs(root, 0)) {
				return Optional.empty();
			}
			if (root.hasEntryCaseInsensitive("WordDocument")) {
				return Optional.of(FileType.DOC);
			}
			for (String workbook : WORKBOOKS) {
				if (root.hasEntryCaseInsensitive(workbook)) {
					return plain((DocumentEntry) root.getEntryCaseInsensitive(workbook)) ? Optional.of(FileType.XLS)
							: Optional.empty();
				}
			}
			return Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static boolean runs(DirectoryEntry folder, int depth) {
		if (depth > DEEPEST) {
			return true;
		}
		for (Entry entry : folder) {
			if (RUNS.contains(entry.getName().toLowerCase(Locale.ROOT))
					|| entry instanceof DirectoryEntry inner && runs(inner, depth + 1)) {
				return true;
			}
		}
		return false;
	}

	/** Whether every sheet holds cells or a chart, and all can be read. */
	private static boolean plain(DocumentEntry workbook) throws IOException {
		byte[] stream;
		try (InputStream in = new DocumentInputStream(workbook)) {
			stream = in.readAllBytes();
		}
		for (int at = 0; at + HEAD <= stream.length;) {
			int kind = number(stream, at);
			int length = number(stream, at + 2);
			boolean macros = kind == SHEET && length > SHEET_TYPE && switch (stream[at + HEAD + SHEET_TYPE] & 0xFF) {
				case 0, 2 -> false;
				default -> true;
			};
			if (kind == PASSWORD || macros) {
				return false;
			}
			at += HEAD + length;
		}
		return true;
	}

	private static int number(byte[] stream, int at) {
		return (stream[at] & 0xFF) | (stream[at + 1] & 0xFF) << 8;
	}

}
