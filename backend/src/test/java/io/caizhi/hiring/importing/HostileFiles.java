package io.caizhi.hiring.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.Template;

/** Files that were made, or came, to do harm; one of each kind. */
public final class HostileFiles {

	/**
	 * Of texts that one entry may hold unpacked; nine of them are more than a file may.
	 */
	private static final int PIECE = 40 * 1024 * 1024;

	private static final int PIECES = 9;

	private static final int BOTTOMLESS = 300_000;

	private static final String SHEET = "xl/worksheets/sheet2.xml";

	private HostileFiles() {
	}

	/**
	 * One of them.
	 *
	 * @param kind in words
	 * @param code with which it is refused
	 * @param atOnce whether handing it in is refused, or the work on it
	 */
	public record HostileFile(String kind, String code, boolean atOnce, byte[] content) {

		@Override
		public String toString() {
			return this.kind;
		}

	}

	/** In the template of that tenant, so that nothing else is wrong with them. */
	public static List<HostileFile> of(TenantId tenant) {
		return of(HireTemplate.of(tenant), Workbooks.worker(1), Column.POSITION.ordinal());
	}

	/**
	 * In a template, so that nothing else is wrong with them.
	 * @param row one that would be taken
	 * @param free the column of a text that may say anything
	 */
	public static List<HostileFile> of(Template template, List<String> row, int free) {
		byte[] good = template.filled((sheet) -> Workbooks.write(sheet, 1, row));
		return List.of(atOnce("macro", "macro", Workbooks.with(good, "xl/vbaProject.bin", new byte[] { 1 })),
				atOnce("encrypted", "encrypted", ole2("EncryptedPackage")),
				atOnce("truncated", "damaged", Arrays.copyOf(good, good.length / 2)),
				atOnce("renamed", "not-a-workbook", "%PDF-1.7 renamed to hires.xlsx".getBytes(StandardCharsets.UTF_8)),
				atOnce("zip bomb of one part", "too-much-inside",
						Workbooks.with(good, "xl/media/bomb.bin", new byte[60 * 1024 * 1024])),
				atOnce("zip bomb below the ratio", "too-much-inside", Workbooks.with(good, pieces())),
				atOnce("entity bomb", "entities",
						Workbooks.changed(good, SHEET, (text) -> text.replaceFirst("\\?>", "?>" + laughs()))),
				worked("formula cells", "formula", template.filled((sheet) -> {
					Workbooks.write(sheet, 1, row);
					sheet.formula(1, free, "HYPERLINK(\"http://example.invalid\")");
				})), worked("oversize sheet", "too-many-rows",
						LargeWorkbooks.of(template, BOTTOMLESS, (number) -> List.of("测试乙"))));
	}

	private static HostileFile atOnce(String kind, String code, byte[] content) {
		return new HostileFile(kind, "import." + code, true, content);
	}

	private static HostileFile worked(String kind, String code, byte[] content) {
		return new HostileFile(kind, "import." + code, false, content);
	}

	/** A compound file, as .xls and workbooks with a password are. */
	static byte[] ole2(String part) {
		byte[] magic = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		byte[] name = part.getBytes(StandardCharsets.UTF_16LE);
		byte[] file = Arrays.copyOf(magic, 2048);
		System.arraycopy(name, 0, file, 1024, name.length);
		return file;
	}

	/** Sheets that are packed too loosely to be told for a bomb by their ratio. */
	private static Map<String, byte[]> pieces() {
		byte[] piece = new byte[PIECE];
		Arrays.fill(piece, (byte) ' ');
		Random random = new Random(1);
		for (int at = 0; at < piece.length; at += 128) {
			piece[at] = (byte) ('a' + random.nextInt(26));
		}
		Map<String, byte[]> pieces = new LinkedHashMap<>();
		for (int number = 0; number < PIECES; number++) {
			pieces.put("xl/worksheets/more" + number + ".xml", piece);
		}
		return pieces;
	}

	/** Entities that come to a thousand million when they are put in. */
	private static String laughs() {
		StringBuilder text = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY l0 \"lol\">");
		for (int level = 1; level < 10; level++) {
			text.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
		}
		return text.append("]>").toString();
	}

}
