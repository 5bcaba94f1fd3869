package io.caizhi.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What files evidence may be, told by what they hold and never by their name: PDF,
 * pictures, and office documents without macros.
 */
public enum FileType {

	/** Portable document. */
	PDF("application/pdf", "pdf"),
	/** Picture. */
	PNG("image/png", "png"),
	/** Picture. */
	JPEG("image/jpeg", "jpg"),
	/** Text document. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	/** Workbook. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	/** Slides. */
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
	/** Text document of the old form. */
	DOC("application/msword", "doc"),
	/** Workbook of the old form. */
	XLS("application/vnd.ms-excel", "xls");

	/** An office document has fewer parts than this. */
	private static final int MOST_PARTS = 10_000;

	/** And holds less than this when unpacked, in bytes. */
	private static final long MOST_UNPACKED = 256L * 1024 * 1024;

	private final String mediaType;

	private final String extension;

	FileType(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** What its name should end in, without the point. */
	public String extension() {
		return this.extension;
	}

	/** What a file is; nothing where it is none of these. */
	public static Optional<FileType> of(byte[] content) {
		if (begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
			return Optional.of(PDF);
		}
		if (begins(content, new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' })) {
			return Optional.of(PNG);
		}
		if (begins(content, new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF })) {
			return Optional.of(JPEG);
		}
		if (begins(content, new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 })) {
			return CompoundFile.type(content);
		}
		return begins(content, new byte[] { 'P', 'K', 3, 4 }) ? office(content) : Optional.empty();
	}

	private static Optional<FileType> office(byte[] content) {
		Set<String> parts = new HashSet<>();
		long unpacked = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				if (!parts.add(part.getName()) || parts.size() > MOST_PARTS
						|| part.getName().endsWith(".bin") && part.getName().toLowerCase(Locale.ROOT).contains("vba")) {
					return Optional.empty();
				}
				unpacked = through(zip, unpacked);
				if (unpacked > MOST_UNPACKED) {
					return Optional.empty();
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.empty();
		}
		if (!parts.contains("[Content_Types].xml")) {
			return Optional.empty();
		}
		if (parts.contains("word/document.xml")) {
			return Optional.of(DOCX);
		}
		if (parts.contains("xl/workbook.xml")) {
			return Optional.of(XLSX);
		}
		return parts.contains("ppt/presentation.xml") ? Optional.of(PPTX) : Optional.empty();
	}

	/** Goes through a part, no further than is allowed. */
	private static long through(ZipInputStream part, long before) throws IOException {
		byte[] passed = new byte[64 * 1024];
		long unpacked = before;
		for (int read = part.read(passed); read >= 0 && unpacked <= MOST_UNPACKED; read = part.read(passed)) {
			unpacked += read;
		}
		return unpacked;
	}

	private static boolean begins(byte[] content, byte[] mark) {
		if (content.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if (content[i] != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
