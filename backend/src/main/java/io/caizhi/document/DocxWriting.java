package io.caizhi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * A paper as DOCX in the layout of GB/T 9704-2012, for officials to finish in their word
 * processor. The fonts of the standard are named, none is embedded.
 */
final class DocxWriting {

	private static final String RED = "D00000";

	/** Twentieths of a point in a millimetre, rounded where they are used. */
	private static final double TWIPS = 1440 / 25.4;

	/** 22 lines on 225 mm: 28.95 pt each. */
	private static final int LINE = 579;

	private static final int BODY = 16;

	private static final int TITLE = 22;

	private static final int HEAD = 30;

	private static final int TABLE = 12;

	private static final int PAGE_NUMBER = 14;

	private static final int IMPRINT = 14;

	private static final String BLACK = "000000";

	private final Paper paper;

	private final XWPFDocument document = new XWPFDocument();

	DocxWriting(Paper paper) {
		this.paper = paper;
	}

	byte[] write() {
		page();
		if (this.paper.draft()) {
			line(Paper.DRAFT, FontRole.BODY, BODY, ParagraphAlignment.LEFT);
		}
		XWPFParagraph issuer = free(line(this.paper.issuer(), FontRole.TITLE, HEAD, ParagraphAlignment.CENTER));
		issuer.getRuns().forEach((run) -> run.setColor(RED));
		XWPFParagraph number = line(this.paper.number(), FontRole.BODY, BODY, ParagraphAlignment.CENTER);
		number.setBorderBottom(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
		XWPFParagraph title = free(line(this.paper.title(), FontRole.TITLE, TITLE, ParagraphAlignment.CENTER));
		title.setSpacingBefore(LINE);
		title.setSpacingAfter(LINE);
		this.paper.parts().forEach(this::part);
		XWPFParagraph signature = line(this.paper.signature(), FontRole.BODY, BODY, ParagraphAlignment.RIGHT);
		signature.setSpacingBefore(LINE);
		indent(signature).setRightChars(BigInteger.valueOf(200));
		indent(line(this.paper.date(), FontRole.BODY, BODY, ParagraphAlignment.RIGHT))
			.setRightChars(BigInteger.valueOf(400));
		imprint();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(); XWPFDocument closing = this.document) {
			closing.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Who printed it and when, between two lines 版记. */
	private void imprint() {
		line("", FontRole.BODY, BODY, ParagraphAlignment.LEFT);
		XWPFTable imprint = this.document.createTable(1, 2);
		imprint.setWidth("100%");
		imprint.removeBorders();
		imprint.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, BLACK);
		imprint.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, BLACK);
		imprinted(imprint.getRow(0).getCell(0), this.paper.signature(), ParagraphAlignment.LEFT);
		imprinted(imprint.getRow(0).getCell(1), this.paper.printed(), ParagraphAlignment.RIGHT);
	}

	private static void imprinted(XWPFTableCell cell, String text, ParagraphAlignment alignment) {
		XWPFParagraph paragraph = cell.getParagraphArray(0);
		paragraph.setAlignment(alignment);
		write(paragraph, text, FontRole.BODY, IMPRINT);
	}

	private void part(Paper.Part part) {
		switch (part) {
			case Paper.Heading heading -> indented(line(heading.text(),
					(heading.level() == 1) ? FontRole.HEADING : FontRole.SUBHEADING, BODY, ParagraphAlignment.LEFT));
			case Paper.Recipients recipients -> line(recipients.text(), FontRole.BODY, BODY, ParagraphAlignment.BOTH);
			case Paper.Paragraph paragraph ->
				indented(line(paragraph.text(), FontRole.BODY, BODY, ParagraphAlignment.BOTH));
			case Paper.Table table -> table(table);
			case Paper.NewPage page -> this.document.createParagraph().setPageBreak(true);
		}
	}

	private void table(Paper.Table table) {
		XWPFTable drawn = this.document.createTable(table.rows().size() + 1, table.head().size());
		drawn.setWidth("100%");
		row(drawn.getRow(0), table.head());
		drawn.getRow(0).setRepeatHeader(true);
		for (int i = 0; i < table.rows().size(); i++) {
			row(drawn.getRow(i + 1), table.rows().get(i));
		}
	}

	private static void row(XWPFTableRow row, List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			XWPFParagraph paragraph = row.getCell(i).getParagraphArray(0);
			paragraph.setAlignment(ParagraphAlignment.CENTER);
			write(paragraph, cells.get(i), FontRole.BODY, TABLE);
		}
	}

	private void page() {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(twips(210));
		size.setH(twips(297));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(twips(37));
		margins.setLeft(twips(28));
		margins.setRight(twips(26));
		margins.setBottom(twips(35));
		margins.setFooter(twips(25));
		CTDocGrid grid = section.addNewDocGrid();
		grid.setType(STDocGrid.LINES);
		grid.setLinePitch(BigInteger.valueOf(LINE));
		XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(this.document, section);
		pageNumber(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT), ParagraphAlignment.RIGHT);
		pageNumber(policy.createFooter(XWPFHeaderFooterPolicy.EVEN), ParagraphAlignment.LEFT);
		this.document.setEvenAndOddHeadings(true);
	}

	/**
	 * Between dashes, a character from the outer edge of a sheet printed on both sides.
	 */
	private static void pageNumber(XWPFFooter footer, ParagraphAlignment outer) {
		XWPFParagraph paragraph = footer.createParagraph();
		paragraph.setAlignment(outer);
		CTInd inset = indent(paragraph);
		if (outer == ParagraphAlignment.RIGHT) {
			inset.setRightChars(BigInteger.valueOf(100));
		}
		else {
			inset.setLeftChars(BigInteger.valueOf(100));
		}
		write(paragraph, "— ", FontRole.BODY, PAGE_NUMBER);
		CTSimpleField field = paragraph.getCTP().addNewFldSimple();
		field.setInstr("PAGE");
		write(new XWPFRun(field.addNewR(), (IRunBody) paragraph), "1", FontRole.BODY, PAGE_NUMBER);
		write(paragraph, " —", FontRole.BODY, PAGE_NUMBER);
	}

	private XWPFParagraph line(String text, FontRole font, int size, ParagraphAlignment alignment) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setAlignment(alignment);
		CTSpacing spacing = properties(paragraph).addNewSpacing();
		spacing.setLine(BigInteger.valueOf(LINE));
		spacing.setLineRule(STLineSpacingRule.EXACT);
		write(paragraph, text, font, size);
		return paragraph;
	}

	/** Large letters take the height they need. */
	private static XWPFParagraph free(XWPFParagraph paragraph) {
		properties(paragraph).getSpacing().setLineRule(STLineSpacingRule.AT_LEAST);
		return paragraph;
	}

	private static void write(XWPFParagraph paragraph, String text, FontRole font, int size) {
		write(paragraph.createRun(), text, font, size);
	}

	private static void write(XWPFRun run, String text, FontRole font, int size) {
		run.setFontFamily(font.family(), FontCharRange.eastAsia);
		run.setFontFamily(font.family(), FontCharRange.ascii);
		run.setFontSize(size);
		run.setText(text);
	}

	private static void indented(XWPFParagraph paragraph) {
		indent(paragraph).setFirstLineChars(BigInteger.valueOf(200));
	}

	private static CTInd indent(XWPFParagraph paragraph) {
		CTPPr properties = properties(paragraph);
		return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
	}

	private static CTPPr properties(XWPFParagraph paragraph) {
		return paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
	}

	private static BigInteger twips(int millimetres) {
		return BigInteger.valueOf(Math.round(millimetres * TWIPS));
	}

}
