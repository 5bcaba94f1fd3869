package io.caizhi.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.xml.namespace.QName;

import io.caizhi.document.Papers.Format;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers lie on the page as GB/T 9704-2012 has it: 22 lines of 28 characters. */
class LayoutTest {

	/** Two characters of 16 points, in twentieths of a point. */
	private static final String TWO = "640";

	private static final double POINTS = 72 / 25.4;

	private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String LONG = "一二三四五六七八九十".repeat(130);

	private final Papers papers = new Papers(new Fonts(new FontsProperties(Path.of("/usr/share/fonts/truetype"))));

	@Test
	void paragraphsAndHeadingsBeginTwoCharactersInWhicheverWayAWordProcessorCounts() throws IOException {
		try (XWPFDocument docx = docx(new Paper.Recipients("乌衣镇："), new Paper.Heading(1, "一、总体情况"),
				new Paper.Heading(2, "（一）各单位"), new Paper.Paragraph("请认真落实。"))) {
			for (String text : List.of("一、总体情况", "（一）各单位", "请认真落实。")) {
				CTInd indent = paragraph(docx, text).getCTP().getPPr().getInd();
				assertThat(indent.getFirstLineChars()).as(text).hasToString("200");
				assertThat(indent.getFirstLine()).as(text).hasToString(TWO);
			}
			assertThat(paragraph(docx, "乌衣镇：").getCTP().getPPr().isSetInd()).as("recipients stand at the edge")
				.isFalse();
			assertThat(paragraph(docx, "一、总体情况").isKeepNext()).isTrue();
			assertThat(paragraph(docx, "乌衣镇：").isKeepNext()).isFalse();
		}
	}

	@Test
	void signatureDateAndPageNumberAreSetInFromTheEdge() throws IOException {
		try (XWPFDocument docx = docx(new Paper.Paragraph("请认真落实。"))) {
			CTInd signature = paragraph(docx, "区办").getCTP().getPPr().getInd();
			assertThat(signature.getRightChars()).hasToString("200");
			assertThat(signature.getRight()).hasToString(TWO);
			CTInd date = paragraph(docx, "2022年11月15日").getCTP().getPPr().getInd();
			assertThat(date.getRightChars()).hasToString("400");
			assertThat(date.getRight()).hasToString("1280");
			for (XWPFFooter footer : docx.getFooterList()) {
				CTInd number = footer.getParagraphArray(0).getCTP().getPPr().getInd();
				assertThat(number.isSetRight() ? number.getRight() : number.getLeft()).hasToString("280");
			}
		}
	}

	@Test
	void aWordProcessorCountsTwentyEightCharactersOfTheStandardsFont() throws IOException, XmlException {
		try (XWPFDocument docx = docx(new Paper.Paragraph("“一票否决”0件"))) {
			XWPFRun text = paragraph(docx, "“一票否决”0件").getRuns().getFirst();
			double pitch = text.getFontSizeAsDouble() + text.getCharacterSpacing() / 20.0;
			assertThat(28 * pitch).isLessThan(156 * POINTS).isGreaterThan(155 * POINTS);
			CTRPr defaults = docx.getStyle().getDocDefaults().getRPrDefault().getRPr();
			assertThat(defaults.getSzArray(0).getVal()).as("half points").hasToString("32");
			assertThat(defaults.getRFontsArray(0).getEastAsia()).isEqualTo("仿宋");
			CTRPr run = text.getCTR().getRPr();
			assertThat(run.sizeOfRFontsArray()).isEqualTo(1);
			assertThat(List.of(run.getRFontsArray(0).getAscii(), run.getRFontsArray(0).getHAnsi())).containsOnly("仿宋");
			assertThat(run.getRFontsArray(0).getHint()).as("quotation marks are Chinese").isEqualTo(STHint.EAST_ASIA);
		}
	}

	@Test
	void theLineBelowTheNumberIsAsRedAsTheHead() throws IOException {
		try (XWPFDocument docx = docx(new Paper.Paragraph("请认真落实。"))) {
			assertThat(
					paragraph(docx, "〔2022〕第9期").getCTP().getPPr().getPBdr().getBottom().xgetColor().getStringValue())
				.isEqualTo(paragraph(docx, "南谯区").getRuns().getFirst().getColor());
		}
	}

	@Test
	void tablesAndTheImprintAreAsWideAsTheTypeArea() throws IOException {
		try (XWPFDocument docx = docx(new Paper.Table(List.of("位次"), List.of(List.of("1"))))) {
			assertThat(docx.getTables().getFirst().getCTTbl().getTblPr().getTblInd().getW()).hasToString("108");
			assertThat(docx.getTables().getLast().getCellMarginLeft()).isZero();
			assertThat(docx.getTables()).hasSize(2).allSatisfy((table) -> {
				assertThat(table.getWidthDecimal()).isEqualTo(100);
				assertThat(table.getCTTbl()
					.getTblGrid()
					.getGridColList()
					.stream()
					.mapToInt((column) -> Integer.parseInt(column.getW().toString()))
					.sum()).isBetween(8840, 8844);
			});
		}
	}

	@Test
	void theImprintStandsAtTheFootOfThePageOnWhichTheTextEnds() throws IOException {
		try (XWPFDocument docx = docx(new Paper.Paragraph("请认真落实。"))) {
			XWPFTable imprint = (XWPFTable) docx.getBodyElements().get(docx.getBodyElements().size() - 2);
			CTTblPPr foot = imprint.getCTTbl().getTblPr().getTblpPr();
			assertThat(foot.getVertAnchor()).isEqualTo(STVAnchor.MARGIN);
			assertThat(foot.newCursor().getAttributeText(new QName(W, "tblpYSpec"))).isEqualTo("bottom");
			assertThat(docx.getParagraphs().getLast().getText()).as("which holds the imprint").isEmpty();
			for (String text : List.of("请认真落实。", "区办", "2022年11月15日")) {
				assertThat(paragraph(docx, text).isKeepNext()).as(text).isTrue();
			}
		}
		try (XWPFDocument docx = docx(new Paper.Table(List.of("位次"), List.of(List.of("1"), List.of("2"))))) {
			assertThat(docx.getTables().getFirst().getRows().stream().map((row) -> row.getCell(0).getParagraphArray(0)))
				.extracting(XWPFParagraph::isKeepNext)
				.containsExactly(false, false, true);
		}
	}

	@Test
	void whatFollowsANewPageBeginsItWithoutAnEmptyLine() throws IOException {
		try (XWPFDocument docx = docx(new Paper.Paragraph("一页。"), new Paper.NewPage(),
				new Paper.Heading(2, "（一）乌衣镇"))) {
			assertThat(docx.getParagraphs().stream().filter(XWPFParagraph::isPageBreak).map(XWPFParagraph::getText))
				.containsExactly("（一）乌衣镇");
		}
	}

	@Test
	void aFullPageOfAPdfHasTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.papers.write(paper(new Paper.Paragraph(LONG)), Format.PDF))) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(2);
			stripper.setEndPage(2);
			List<String> lines = new ArrayList<>(stripper.getText(pdf).lines().toList());
			assertThat(lines.remove("— 2 —")).isTrue();
			assertThat(lines).hasSize(22).allSatisfy((line) -> assertThat(line).hasSize(28));
			stripper.setStartPage(1);
			stripper.setEndPage(1);
			assertThat(stripper.getText(pdf).lines().filter((line) -> line.startsWith("一二三四")).findFirst())
				.as("two characters in")
				.hasValueSatisfying((line) -> assertThat(line).hasSize(26));
		}
	}

	@Test
	void whoPrintedAPdfStandsOnNoPageAlone() throws IOException {
		Paper.Part[] lines = Collections.nCopies(10, new Paper.Paragraph("请认真落实。")).toArray(Paper.Part[]::new);
		try (PDDocument pdf = Loader.loadPDF(this.papers.write(paper(lines), Format.PDF))) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(pdf.getNumberOfPages());
			assertThat(pdf.getNumberOfPages()).as("no room on the first").isEqualTo(2);
			assertThat(stripper.getText(pdf).lines()).as("with the date").contains("2022年11月15日");
		}
	}

	private XWPFDocument docx(Paper.Part... parts) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(this.papers.write(paper(parts), Format.DOCX)));
	}

	private static Paper paper(Paper.Part... parts) {
		return new Paper("南谯区", "〔2022〕第9期", "关于盘点情况的通报", List.of(parts), "区办", "2022年11月15日", false);
	}

	private static XWPFParagraph paragraph(XWPFDocument docx, String text) {
		return docx.getParagraphs()
			.stream()
			.filter((paragraph) -> paragraph.getText().equals(text))
			.findFirst()
			.orElseThrow();
	}

}
