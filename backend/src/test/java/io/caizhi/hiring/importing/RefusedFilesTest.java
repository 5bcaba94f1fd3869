package io.caizhi.hiring.importing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.TemplateStamp;
import io.caizhi.workbook.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Files that cannot be used, or were made to do harm: each has its own words, soon. */
class RefusedFilesTest {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final String SHEET = "xl/worksheets/sheet2.xml";

	static Stream<Arguments> files() {
		byte[] good = Workbooks.of(Workbooks.worker(1));
		return Stream.of(arguments("empty-file", new byte[0]), arguments("old-format", HostileFiles.ole2("Workbook")),
				arguments("encrypted", HostileFiles.ole2("EncryptedPackage")),
				arguments("not-a-workbook", ascii("%PDF-1.7 renamed to xlsx")),
				arguments("not-a-workbook", new byte[] { 'a', 0, 'b' }),
				arguments("not-a-workbook", ascii("<html><table><tr><td>姓名</td></tr></table></html>")),
				arguments("not-a-workbook", renamed(good)), arguments("damaged", Arrays.copyOf(good, good.length / 2)),
				arguments("damaged", Arrays.copyOf(good, good.length - 30)), arguments("damaged", flipped(good)),
				arguments("damaged", Workbooks.changed(good, SHEET, (text) -> text.substring(0, text.length() / 2))),
				arguments("macro", Workbooks.with(good, "xl/vbaProject.bin", new byte[] { 1 })),
				arguments("macro", Workbooks.with(good, "xl/externalLinks/externalLink1.xml", ascii("<a/>"))),
				arguments("macro", Workbooks.with(good, "xl/embeddings/oleObject1.bin", new byte[] { 1 })),
				arguments("macro",
						Workbooks.changed(good, "[Content_Types].xml",
								(text) -> text.replace("sheet.main+xml", "sheet.macroEnabled.main+xml"))),
				arguments("too-much-inside", Workbooks.with(good, "xl/media/bomb.bin", new byte[60 * 1024 * 1024])),
				arguments("too-much-inside", many(good)),
				arguments("entities",
						Workbooks.changed(good, SHEET,
								(text) -> text.replaceFirst("\\?>",
										"?><!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]>"))),
				arguments("entities",
						Workbooks.with(good, "xl/more.xml", "<!DOCTYPE a>".getBytes(StandardCharsets.UTF_16))),
				arguments("not-template",
						Workbooks.changed(good, "xl/workbook.xml", (text) -> text.replace("_caizhi", "Sheet4"))),
				arguments("not-template",
						Workbooks.changed(good, "xl/workbook.xml",
								(text) -> text.replaceAll("name=\"[^\"]*\"( r:id=\"[^\"]*\" sheetId=\"2\")",
										"name=\"Sheet1\"$1"))),
				arguments("template-version",
						Workbooks.of(new TemplateStamp("caizhi-hires", "0", Workbooks.STAMP.tenant()),
								Workbooks.worker(1))),
				arguments("template-tenant", Workbooks.of(HireTemplate.stamp(new TenantId(4712)), Workbooks.worker(1))),
				arguments("no-rows", Workbooks.of()), arguments("no-rows", HireTemplate.of(Workbooks.STAMP).csv()),
				arguments("no-rows", ascii(" \n")), arguments("heads", stamped("姓名,证件号码\n1,2\n")),
				arguments("template-version", ascii("姓名,证件号码\n1,2\n")),
				arguments("template-version", ascii("#caizhi-hires/0/" + Workbooks.STAMP.tenant() + "\n姓名\n1\n")),
				arguments("template-tenant", ascii("#caizhi-hires/1/0000000000000\n姓名\n1\n")),
				arguments("unknown-head", stamped("姓名,工资\n1,2\n")), arguments("unknown-head", stamped("姓名,姓名\n1,2\n")),
				arguments("encoding", new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xD0, (byte) 0xD5 }),
				arguments("encoding", new byte[] { 'a', (byte) 0xFF, (byte) 0xFF }),
				arguments("csv", ascii(Workbooks.csv(Workbooks.worker(1, Column.NAME, "\"a\"b")))), arguments(
						"too-many-columns", Workbooks.filled(Workbooks.STAMP, (sheet) -> sheet.value(1, 80, "more"))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void isRefusedSoon(String code, byte[] file) {
		UnusableFile refused = assertTimeoutPreemptively(SOON,
				() -> catchThrowableOfType(UnusableFile.class, () -> Workbooks.read(file)));

		assertThat(refused).as("read as if nothing were wrong").isNotNull();
		assertThat(refused.code()).isEqualTo("import." + code);
	}

	@Test
	void moreRowsThanAReturnHoldsAreRefused() {
		List<String> row = Workbooks.worker(1);
		String text = Workbooks.csv(row) + (String.join(",", row) + "\n").repeat(HireTemplate.MAXIMUM_ROWS);

		UnusableFile refused = catchThrowableOfType(UnusableFile.class,
				() -> Workbooks.read(text.getBytes(StandardCharsets.UTF_8)));

		assertThat(refused.code()).isEqualTo("import.too-many-rows");
		assertThat(refused.arguments()).containsEntry("maximum", HireTemplate.MAXIMUM_ROWS);
		assertThat(Workbooks.read(text.substring(0, text.lastIndexOf("测试乙")).getBytes(StandardCharsets.UTF_8)))
			.hasSize(HireTemplate.MAXIMUM_ROWS);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] stamped(String text) {
		return ascii(Workbooks.STAMP.line() + "\n" + text);
	}

	/** A zip of the same kind that is no workbook. */
	private static byte[] renamed(byte[] good) {
		return new String(good, StandardCharsets.ISO_8859_1).replace("xl/workbook.xml", "word/docume.xml")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] flipped(byte[] good) {
		byte[] flipped = good.clone();
		for (int i = 60; i < 90; i++) {
			flipped[i] ^= 0x55;
		}
		return flipped;
	}

	private static byte[] many(byte[] good) {
		return Workbooks.with(good, 400, new byte[] { 1 });
	}

}
