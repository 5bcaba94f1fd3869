package io.caizhi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.caizhi.document.Fonts.Face;

/**
 * A paper as PDF in the layout of GB/T 9704-2012: A4 with a type area of 156 × 225 mm,
 * text of size 3 (16 pt) on 22 lines of 28 characters, page numbers between dashes at the
 * outer edge.
 */
final class PdfWriting {

	private static final String STYLE = """
			@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm }
			@page:right { @bottom-right { content: "— " counter(page) " —"; %1$s; font-size: 14pt; padding-right: 14pt;
				vertical-align: top } }
			@page:left { @bottom-left { content: "— " counter(page) " —"; %1$s; font-size: 14pt; padding-left: 14pt;
				vertical-align: top } }
			body { margin: 0; %1$s; font-size: 16pt; line-height: 28.95pt; letter-spacing: -0.21pt;
				color: #000 }
			.draft { text-align: left }
			.issuer { %2$s; color: #d00000; font-size: 30pt; line-height: 44pt; text-align: center; margin-top: 10pt;
				letter-spacing: normal }
			.number { text-align: center; border-bottom: 1.5pt solid #d00000; padding-bottom: 6pt; margin-top: 10pt }
			h1 { %2$s; font-size: 22pt; line-height: 32pt; font-weight: normal; text-align: center;
				margin: 58pt 0 29pt 0; letter-spacing: normal }
			h2 { %3$s; font-size: 16pt; font-weight: normal; margin: 0; text-indent: 31.58pt;
				page-break-after: avoid }
			h3 { %4$s; font-size: 16pt; font-weight: normal; margin: 0; text-indent: 31.58pt;
				page-break-after: avoid }
			p { margin: 0; text-indent: 31.58pt; word-wrap: break-word }
			table { -fs-table-paginate: paginate; width: 100%%; border-collapse: collapse; font-size: 12pt; line-height: 18pt;
				letter-spacing: normal; margin: 6pt 0 }
			th, td { border: 0.75pt solid #000; padding: 2pt 4pt; text-align: center; font-weight: normal;
				word-wrap: break-word }
			table.brief th { white-space: nowrap }
			tr { page-break-inside: avoid }
			.end { page-break-inside: avoid }
			.signature { margin-top: 29pt; text-align: right; padding-right: 32pt }
			.date { text-align: right; padding-right: 64pt }
			.imprint { margin-top: 29pt; border-top: 1pt solid #000; border-bottom: 1pt solid #000; font-size: 14pt }
			.imprint td { border: 0; padding: 0 14pt; line-height: 26pt; text-align: left }
			.imprint td.printed { text-align: right; white-space: nowrap }
			.page { page-break-before: always }
			""";

	/** Characters of a table's head; 36 would fill the line. */
	private static final int BRIEF = 24;

	private PdfWriting() {
	}

	static byte[] write(Paper paper, Fonts fonts) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		for (Face face : fonts.all()) {
			builder.useFont(face.file(), face.family(), 400, FontStyle.NORMAL, true);
		}
		builder.withHtmlContent(page(paper, fonts), null);
		builder.withProducer("Caizhi");
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		builder.toStream(pdf);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static String page(Paper paper, Fonts fonts) {
		StringBuilder html = new StringBuilder("<html lang=\"zh-CN\"><head><title>").append(escaped(paper.title()))
			.append("</title><style>")
			.append(STYLE.formatted(family(fonts, FontRole.BODY), family(fonts, FontRole.TITLE),
					family(fonts, FontRole.HEADING), family(fonts, FontRole.SUBHEADING)))
			.append("</style></head><body>");
		if (paper.draft()) {
			element(html, "div class=\"draft\"", Paper.DRAFT);
		}
		element(html, "div class=\"issuer\"", paper.issuer());
		element(html, "div class=\"number\"", paper.number());
		element(html, "h1", paper.title());
		paper.parts().forEach((part) -> part(html, part));
		html.append("<div class=\"end\">");
		element(html, "div class=\"signature\"", paper.signature());
		element(html, "div class=\"date\"", paper.date());
		html.append("<table class=\"imprint\"><tr>");
		element(html, "td", paper.signature());
		element(html, "td class=\"printed\"", paper.printed());
		html.append("</tr></table></div>");
		return html.append("</body></html>").toString();
	}

	private static void part(StringBuilder html, Paper.Part part) {
		switch (part) {
			case Paper.Heading heading -> element(html, (heading.level() == 1) ? "h2" : "h3", heading.text());
			case Paper.Recipients recipients -> element(html, "div class=\"recipients\"", recipients.text());
			case Paper.Paragraph paragraph -> element(html, "p", paragraph.text());
			case Paper.Table table -> {
				html.append(brief(table.head()) ? "<table class=\"brief\"><thead>" : "<table><thead>");
				row(html, "th", table.head());
				html.append("</thead><tbody>");
				table.rows().forEach((cells) -> row(html, "td", cells));
				html.append("</tbody></table>");
			}
			case Paper.NewPage page -> html.append("<div class=\"page\"></div>");
		}
	}

	/** Whether a head fits on one line, with room left for what stands below. */
	private static boolean brief(List<String> head) {
		return head.stream().mapToInt(String::length).sum() <= BRIEF;
	}

	private static void row(StringBuilder html, String cell, List<String> cells) {
		html.append("<tr>");
		cells.forEach((text) -> element(html, cell, text));
		html.append("</tr>");
	}

	private static void element(StringBuilder html, String tag, String text) {
		html.append('<').append(tag).append('>').append(escaped(text)).append("</");
		html.append(tag.split(" ", 2)[0]).append('>');
	}

	private static String family(Fonts fonts, FontRole role) {
		return fonts.families(role).stream().collect(Collectors.joining(", ", "font-family: ", ""));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
