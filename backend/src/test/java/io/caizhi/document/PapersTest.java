package io.caizhi.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.caizhi.document.Papers.Format;
import io.caizhi.kernel.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is read out of a paper is what was put in, character for character. */
class PapersTest {

	/**
	 * Where Debian's package fonts-arphic-gbsn00lp puts its font; without it this fails.
	 */
	private static final Path FONTS = Path.of("/usr/share/fonts/truetype");

	private static final double POINTS = 72 / 25.4;

	private final Papers papers = new Papers(new Fonts(new FontsProperties(FONTS)));

	@Test
	void aPdfReadsAsItWasWritten() throws IOException {
		Paper paper = paper(8); // on one page, for a head is repeated on each

		assertThat(pdfText(this.papers.write(paper, Format.PDF))).isEqualTo(String.join("", paper.text()));
	}

	@Test
	void aDocxReadsAsItWasWritten() throws IOException {
		Paper paper = paper(12);

		assertThat(docxText(this.papers.write(paper, Format.DOCX))).containsExactlyElementsOf(paper.text());
	}

	@Test
	void theHeadOfATableStandsOnEveryPage() throws IOException {
		Paper paper = paper(120);

		try (PDDocument pdf = Loader.loadPDF(this.papers.write(paper, Format.PDF))) {
			assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
			PDFTextStripper stripper = new PDFTextStripper();
			for (int page = 2; page < pdf.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				assertThat(stripper.getText(pdf)).contains("位次");
			}
		}
	}

	@Test
	void itEndsWithWhoPrintedItAndWhen() throws IOException {
		assertThat(pdfText(this.papers.write(paper(3), Format.PDF))).endsWith("南谯区人才工作领导小组办公室2022年11月15日印发");
		assertThat(docxText(this.papers.write(paper(3), Format.DOCX))).endsWith("南谯区人才工作领导小组办公室", "2022年11月15日印发");
	}

	@Test
	void theTypeAreaIsThatOfTheStandard() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.papers.write(paper(40), Format.PDF))) {
			assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
			assertThat((double) pdf.getPage(0).getMediaBox().getWidth()).isBetween(209 * POINTS, 211 * POINTS);
			assertThat((double) pdf.getPage(0).getMediaBox().getHeight()).isBetween(296 * POINTS, 298 * POINTS);
		}
		try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(this.papers.write(paper(1), Format.DOCX)))) {
			assertThat(docx.getDocument().getBody().getSectPr().getPgMar().getTop()).hasToString("2098");
			assertThat(docx.getDocument().getBody().getSectPr().getPgMar().getLeft()).hasToString("1587");
			assertThat(docx.getDocument().getBody().getSectPr().getDocGrid().getLinePitch()).hasToString("579");
			assertThat(docx.getFooterList()).hasSize(2)
				.allSatisfy((footer) -> assertThat(footer.getText()).startsWith("— ").contains(" —"));
		}
	}

	@Test
	void aCharacterThatNoFontWritesIsNamed() {
		Paper paper = new Paper("甲", "乙", "丙", List.of(new Paper.Paragraph("丁𠀀")), "戊", "己", false);

		assertThatThrownBy(() -> this.papers.write(paper, Format.PDF)).isInstanceOfSatisfying(Refusal.class,
				(refusal) -> assertThat(refusal.arguments()).containsEntry("characters", "𠀀"));
	}

	@Test
	void withoutFontsThereIsStillADocx(@TempDir Path empty) throws IOException {
		Papers without = new Papers(new Fonts(new FontsProperties(empty)));
		Paper paper = paper(1);

		assertThat(without.printable()).isFalse();
		assertThatThrownBy(() -> without.write(paper, Format.PDF)).isInstanceOf(Refusal.class)
			.hasMessage("document.no-fonts");
		assertThat(docxText(without.write(paper, Format.DOCX))).containsAll(paper.text());
		assertThat(new Papers(new Fonts(new FontsProperties(null))).printable()).isFalse();
	}

	@Test
	void fontsOfTheHouseAreTakenForWhatTheyAreFor(@TempDir Path house) throws IOException {
		Path free = FONTS.resolve("arphic-gbsn00lp/gbsn00lp.ttf");
		Files.copy(free, house.resolve("gbsn00lp.ttf"));
		Files.copy(free, house.resolve("FZXBS.ttf"));
		Fonts fonts = new Fonts(new FontsProperties(house));

		assertThat(fonts.families(FontRole.TITLE)).hasSize(2);
		assertThat(fonts.families(FontRole.TITLE).getLast()).isEqualTo(fonts.families(FontRole.BODY).getFirst());
		assertThat(fonts.families(FontRole.BODY)).hasSize(1);
	}

	private static Paper paper(int units) {
		List<Paper.Part> parts = new ArrayList<>();
		parts.add(new Paper.Recipients("乌衣镇、珠龙镇、区人力资源和社会保障局："));
		parts.add(new Paper.Heading(1, "一、总体情况"));
		parts.add(new Paper.Paragraph("截至2022年10月，全区累计录用4,489人，其中大学生561人，完成序时目标的102.35%；“一票否决”0件。"));
		parts.add(new Paper.Heading(2, "（一）各单位"));
		List<List<String>> rows = new ArrayList<>();
		for (int i = 1; i <= units; i++) {
			rows.add(List.of(String.valueOf(i), "第" + i + "单位", "87." + (10 + i % 90)));
		}
		parts.add(new Paper.Table(List.of("位次", "单位", "得分"), rows));
		parts.add(new Paper.Paragraph("请各单位认真落实，人工智能产业研究院、协同创新中心按时报送；A&B <试行>。"));
		return new Paper("南谯区人才工作领导小组办公室", "〔2022〕第9期", "关于2022年10月人才工作盘点情况的通报", parts, "南谯区人才工作领导小组办公室", "2022年11月15日",
				true);
	}

	/** The type area of every page, without the page numbers below it. */
	private static String pdfText(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDFTextStripperByArea stripper = new PDFTextStripperByArea();
			stripper.setLineSeparator("");
			stripper.setWordSeparator("");
			stripper.setPageEnd("");
			stripper.addRegion("type",
					new java.awt.geom.Rectangle2D.Double(0, 36 * POINTS, 210 * POINTS, 227 * POINTS));
			StringBuilder text = new StringBuilder();
			for (var page : document.getPages()) {
				stripper.extractRegions(page);
				text.append(stripper.getTextForRegion("type"));
			}
			return text.toString();
		}
	}

	private static List<String> docxText(byte[] docx) throws IOException {
		List<String> text = new ArrayList<>();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			for (IBodyElement element : document.getBodyElements()) {
				if (element instanceof XWPFParagraph paragraph) {
					if (!paragraph.getText().isEmpty()) { // else it holds the imprint
						text.add(paragraph.getText());
					}
				}
				else if (element instanceof XWPFTable table) {
					table.getRows().forEach((row) -> row.getTableCells().forEach((cell) -> text.add(cell.getText())));
				}
			}
		}
		return text;
	}

}
