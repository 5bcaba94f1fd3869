package io.caizhi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.namespace.QName;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/**
 * A paper as DOCX in the layout of GB/T 9704-2012, for officials to finish in their word
 * processor. The fonts of the standard are named, none is embedded.
 */
final class DocxWriting {

	private static final String RED = "D00000";

	/** Twentieths of a point in a millimetre, rounded where they are used. */
	private static final double TWIPS = 1440 / 25.4;

	/** Millimetres between the margins. */
	private static final int TYPE_AREA = 156;

	/** 22 lines on 225 mm: 28.95 pt each. */
	private static final int LINE = 579;

	/**
	 * 28 characters on 156 mm: 15.79 pt each at most, so a quarter of a point less than
	 * their size, in twentieths. Told of each run, for word processors do not agree on
	 * what a grid of characters does.
	 */
	private static final int NARROWER = -5;

	/** As tall as the lines of the PDF's tables. */
	private static final int TABLE_LINE = 360;

	private static final int BODY = 16;

	private static final int TITLE = 22;

	private static final int HEAD = 30;

	private static final int TABLE = 12;

	private static final int PAGE_NUMBER = 14;

	private static final int IMPRINT = 14;

	/**
	 * What part of the imprint's line names who printed it; names are longer than days.
	 */
	private static final int ISSUER = 56;

	private static final int PRINTED = 100 - ISSUER;

	/** As good as nothing: a paragraph has to follow a table. */
	private static final int THIN = 20;

	/** What word processors keep left and right of a cell's text. */
	private static final int CELL_MARGIN = 108;

	/** The library knows no name for it. */
	private static final QName AT_THE = new QName(CTTblPPr.type.getName().getNamespaceURI(), "tblpYSpec");

	private static final String BLACK = "000000";

	private final Paper paper;

	private final XWPFDocument document = new XWPFDocument();

	/** Whether what comes next begins on another page. */
	private boolean newPage;

	DocxWriting(Paper paper) {
		this.paper = paper;
	}

	byte[] write() {
		defaults();
		page();
		if (this.paper.draft()) {
			line(Paper.DRAFT, FontRole.BODY, BODY, ParagraphAlignment.LEFT);
		}
		XWPFParagraph issuer = free(line(this.paper.issuer(), FontRole.TITLE, HEAD, ParagraphAlignment.CENTER));
		issuer.getRuns().forEach((run) -> run.setColor(RED));
		XWPFParagraph number = line(this.paper.number(), FontRole.BODY, BODY, ParagraphAlignment.CENTER);
		number.setBorderBottom(Borders.SINGLE);
		CTBorder separator = properties(number).getPBdr().getBottom();
		separator.setColor(RED);
		separator.setSz(BigInteger.valueOf(12));
		separator.setSpace(BigInteger.valueOf(11));
		XWPFParagraph title = free(line(this.paper.title(), FontRole.TITLE, TITLE, ParagraphAlignment.CENTER));
		title.setSpacingBefore(2 * LINE);
		title.setSpacingAfter(LINE);
		this.paper.parts().forEach(this::part);
		keepLastWithNext();
		XWPFParagraph signature = line(this.paper.signature(), FontRole.BODY, BODY, ParagraphAlignment.RIGHT);
		signature.setSpacingBefore(LINE);
		right(signature, 2, BODY);
		signature.setKeepNext(true);
		XWPFParagraph date = line(this.paper.date(), FontRole.BODY, BODY, ParagraphAlignment.RIGHT);
		right(date, 4, BODY);
		date.setKeepNext(true);
		imprint();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(); XWPFDocument closing = this.document) {
			closing.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A page with nothing but who signed it, or who printed it, could be added to any
	 * paper: the last of the text stays with what follows.
	 */
	private void keepLastWithNext() {
		switch (this.document.getBodyElements().getLast()) {
			case XWPFParagraph paragraph -> paragraph.setKeepNext(true);
			case XWPFTable table -> table.getRow(table.getNumberOfRows() - 1)
				.getTableCells()
				.forEach((cell) -> cell.getParagraphArray(0).setKeepNext(true));
			default -> {
			}
		}
	}

	/**
	 * Who printed it and when, between two lines at the foot of the page on which the
	 * text ends 版记. What stands there is the page of the paragraph below.
	 */
	private void imprint() {
		XWPFTable imprint = this.document.createTable(1, 2);
		wide(imprint, ISSUER, PRINTED);
		imprint.setCellMargins(0, 0, 0, 0);
		CTTblPPr foot = imprint.getCTTbl().getTblPr().addNewTblpPr();
		foot.setHorzAnchor(STHAnchor.MARGIN);
		foot.setVertAnchor(STVAnchor.MARGIN);
		foot.newCursor().setAttributeText(AT_THE, "bottom");
		imprint.removeBorders();
		imprint.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, BLACK);
		imprint.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, BLACK);
		imprint.getRow(0).getCell(0).setWidth(ISSUER + "%");
		imprint.getRow(0).getCell(1).setWidth(PRINTED + "%");
		imprinted(imprint.getRow(0).getCell(0), this.paper.signature(), ParagraphAlignment.LEFT);
		imprinted(imprint.getRow(0).getCell(1), this.paper.printed(), ParagraphAlignment.RIGHT);
		CTSpacing spacing = properties(this.document.createParagraph()).addNewSpacing();
		spacing.setLine(BigInteger.valueOf(THIN));
		spacing.setLineRule(STLineSpacingRule.EXACT);
	}

	private static void imprinted(XWPFTableCell cell, String text, ParagraphAlignment alignment) {
		XWPFParagraph paragraph = cell.getParagraphArray(0);
		paragraph.setAlignment(alignment);
		left(paragraph, 1, IMPRINT);
		right(paragraph, 1, IMPRINT);
		write(paragraph, text, FontRole.BODY, IMPRINT);
	}

	private void part(Paper.Part part) {
		switch (part) {
			case Paper.Heading heading -> {
				XWPFParagraph line = line(heading.text(),
						(heading.level() == 1) ? FontRole.HEADING : FontRole.SUBHEADING, BODY, ParagraphAlignment.LEFT);
				indented(line);
				line.setKeepNext(true);
			}
			case Paper.Recipients recipients -> line(recipients.text(), FontRole.BODY, BODY, ParagraphAlignment.BOTH);
			case Paper.Paragraph paragraph ->
				indented(line(paragraph.text(), FontRole.BODY, BODY, ParagraphAlignment.BOTH));
			case Paper.Table table -> table(table);
			case Paper.NewPage page -> this.newPage = true;
		}
	}

	/**
	 * As wide as the type area: else it begins left of it by the margin of its cells.
	 * @param columns how wide each is beside the others
	 */
	private static void full(XWPFTable table, int... columns) {
		wide(table, columns);
		CTTblWidth inset = table.getCTTbl().getTblPr().addNewTblInd();
		inset.setType(STTblWidth.DXA);
		inset.setW(BigInteger.valueOf(CELL_MARGIN));
	}

	private static void wide(XWPFTable table, int... columns) {
		table.setWidth("100%");
		CTTblGrid grid = table.getCTTbl().addNewTblGrid();
		int all = IntStream.of(columns).sum();
		IntStream.of(columns)
			.forEach((column) -> grid.addNewGridCol()
				.setW(twips(TYPE_AREA).multiply(BigInteger.valueOf(column)).divide(BigInteger.valueOf(all))));
	}

	private void table(Paper.Table table) {
		if (this.newPage) {
			line("", FontRole.BODY, BODY, ParagraphAlignment.LEFT);
		}
		XWPFTable drawn = this.document.createTable(table.rows().size() + 1, table.head().size());
		full(drawn, table.head().stream().mapToInt((head) -> 1).toArray());
		row(drawn.getRow(0), table.head());
		drawn.getRow(0).setRepeatHeader(true);
		for (int i = 0; i < table.rows().size(); i++) {
			row(drawn.getRow(i + 1), table.rows().get(i));
		}
	}

	private static void row(XWPFTableRow row, List<String> cells) {
		row.setCantSplitRow(true);
		for (int i = 0; i < cells.size(); i++) {
			XWPFParagraph paragraph = row.getCell(i).getParagraphArray(0);
			paragraph.setAlignment(ParagraphAlignment.CENTER);
			CTPPr properties = properties(paragraph);
			properties.addNewSnapToGrid().setVal(false);
			CTSpacing spacing = properties.addNewSpacing();
			spacing.setLine(BigInteger.valueOf(TABLE_LINE));
			spacing.setLineRule(STLineSpacingRule.AT_LEAST);
			write(paragraph, cells.get(i), FontRole.BODY, TABLE);
		}
	}

	/**
	 * What holds where nothing else is said: without it a word processor counts
	 * characters of its own size, and takes quotation marks for Latin ones.
	 */
	private void defaults() {
		CTStyles styles = CTStyles.Factory.newInstance();
		CTRPr run = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
		named(run.addNewRFonts(), FontRole.BODY);
		run.addNewSz().setVal(BigInteger.valueOf(2L * BODY));
		CTLanguage language = run.addNewLang();
		language.setVal("zh-CN");
		language.setEastAsia("zh-CN");
		this.document.createStyles().setStyles(styles);
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
		if (outer == ParagraphAlignment.RIGHT) {
			right(paragraph, 1, PAGE_NUMBER);
		}
		else {
			left(paragraph, 1, PAGE_NUMBER);
		}
		write(paragraph, "— ", FontRole.BODY, PAGE_NUMBER);
		CTSimpleField field = paragraph.getCTP().addNewFldSimple();
		field.setInstr("PAGE");
		write(new XWPFRun(field.addNewR(), (IRunBody) paragraph), "1", FontRole.BODY, PAGE_NUMBER);
		write(paragraph, " —", FontRole.BODY, PAGE_NUMBER);
	}

	private XWPFParagraph line(String text, FontRole font, int size, ParagraphAlignment alignment) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setPageBreak(this.newPage);
		this.newPage = false;
		paragraph.setAlignment(alignment);
		CTSpacing spacing = properties(paragraph).addNewSpacing();
		spacing.setLine(BigInteger.valueOf(LINE));
		spacing.setLineRule(STLineSpacingRule.EXACT);
		write(paragraph, text, font, size);
		if (size == BODY) {
			paragraph.getRuns().forEach((run) -> run.setCharacterSpacing(NARROWER));
		}
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
		named(run.getCTR().addNewRPr().addNewRFonts(), font);
		run.setFontSize(size);
		run.setText(text);
	}

	/** For Latin letters and digits too, and for the marks that both scripts have. */
	private static void named(CTFonts fonts, FontRole font) {
		fonts.setHint(STHint.EAST_ASIA);
		fonts.setEastAsia(font.family());
		fonts.setAscii(font.family());
		fonts.setHAnsi(font.family());
	}

	/** By two characters, as every paragraph of the standard begins. */
	private static void indented(XWPFParagraph paragraph) {
		CTInd indent = indent(paragraph);
		indent.setFirstLineChars(BigInteger.valueOf(200));
		indent.setFirstLine(wide(2, BODY));
	}

	private static void left(XWPFParagraph paragraph, int characters, int size) {
		CTInd indent = indent(paragraph);
		indent.setLeftChars(BigInteger.valueOf(100L * characters));
		indent.setLeft(wide(characters, size));
	}

	private static void right(XWPFParagraph paragraph, int characters, int size) {
		CTInd indent = indent(paragraph);
		indent.setRightChars(BigInteger.valueOf(100L * characters));
		indent.setRight(wide(characters, size));
	}

	private static CTInd indent(XWPFParagraph paragraph) {
		CTPPr properties = properties(paragraph);
		return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
	}

	/**
	 * Characters of a size in twentieths of a point, for word processors that do not know
	 * indents in characters.
	 */
	private static BigInteger wide(int characters, int size) {
		return BigInteger.valueOf(20L * characters * size);
	}

	private static CTPPr properties(XWPFParagraph paragraph) {
		return paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
	}

	private static BigInteger twips(int millimetres) {
		return BigInteger.valueOf(Math.round(millimetres * TWIPS));
	}

}
