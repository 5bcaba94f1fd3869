package io.caizhi.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The encoding of a CSV file: UTF-8, as our template has it, or GB18030, as a Chinese
 * spreadsheet saves it. What is neither from the first byte to the last is no text.
 */
final class CsvText {

	private static final Charset GB18030 = Charset.forName("GB18030");

	/** How files begin that are often given another name. */
	private static final List<String> OTHER_FILES = List.of("%PDF", "{\\rtf", "<", "PK", "Rar!", "7z", "\u0089PNG");

	private static final int MARK = 3;

	private CsvText() {
	}

	/**
	 * @throws UnusableFile unless it is text in one of the two encodings
	 */
	static void inspect(byte[] content) {
		try (Reader reader = open(content)) {
			reader.transferTo(Writer.nullWriter());
		}
		catch (IOException ex) {
			throw new UnusableFile("import.encoding");
		}
	}

	/** The text without its mark of order. */
	static Reader open(byte[] content) {
		String beginning = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
		if (OTHER_FILES.stream().anyMatch(beginning::startsWith)) {
			throw new UnusableFile("import.not-a-workbook");
		}
		for (byte one : content) {
			if (one == 0) {
				throw new UnusableFile("import.not-a-workbook");
			}
		}
		boolean marked = beginning.startsWith("\u00EF\u00BB\u00BF");
		if (marked || decodes(content, StandardCharsets.UTF_8)) {
			return reader(content, marked ? MARK : 0, StandardCharsets.UTF_8);
		}
		if (decodes(content, GB18030)) {
			return reader(content, 0, GB18030);
		}
		throw new UnusableFile("import.encoding");
	}

	private static boolean decodes(byte[] content, Charset charset) {
		try (Reader reader = reader(content, 0, charset)) {
			reader.transferTo(Writer.nullWriter());
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UnusableFile("import.encoding");
		}
	}

	private static Reader reader(byte[] content, int from, Charset charset) {
		return new InputStreamReader(new ByteArrayInputStream(content, from, content.length - from),
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
	}

}
