package io.caizhi.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.stereotype.Service;

/** Writes papers: as DOCX always, as PDF where there are fonts. */
@Service
public class Papers {

	private final Fonts fonts;

	Papers(Fonts fonts) {
		this.fonts = fonts;
	}

	/** What a paper can be written as. */
	@Schema(name = "PaperFormat")
	public enum Format {

		/** To be finished in a word processor. */
		DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
		/** To be kept and printed. */
		PDF("application/pdf");

		private final String mediaType;

		Format(String mediaType) {
			this.mediaType = mediaType;
		}

		public String mediaType() {
			return this.mediaType;
		}

		public String extension() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Whether there are fonts to write a PDF with. */
	public boolean printable() {
		return this.fonts.available();
	}

	/**
	 * A paper to take away.
	 * @param name without an ending
	 * @throws Refusal conflict, as {@link #write}
	 */
	public GivenFile file(Paper paper, String name, Format format) {
		return new GivenFile(name + "." + format.extension(), format.mediaType(), write(paper, format));
	}

	/**
	 * @throws Refusal conflict, of a PDF: {@code document.no-fonts}, or
	 * {@code document.no-glyph} when the text has characters that no font writes
	 */
	public byte[] write(Paper paper, Format format) {
		return switch (format) {
			case DOCX -> new DocxWriting(paper).write();
			case PDF -> pdf(paper);
		};
	}

	private byte[] pdf(Paper paper) {
		if (!printable()) {
			throw Refusal.conflict("document.no-fonts");
		}
		List<String> missing = this.fonts.missing(paper.text().stream());
		if (!missing.isEmpty()) {
			throw Refusal.conflict("document.no-glyph", Map.of("characters", String.join("、", missing)));
		}
		return PdfWriting.write(paper, this.fonts);
	}

}
