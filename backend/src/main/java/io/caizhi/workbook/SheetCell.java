package io.caizhi.workbook;

import java.time.LocalDate;

import io.caizhi.kernel.Characters;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell. Its text form says nothing, for it is personal data.
 *
 * @param text as it would be typed
 * @param date of a number that can be one
 */
public record SheetCell(Kind kind, String text, @Nullable LocalDate date) {

	public static final SheetCell BLANK = text("");

	/** What the file says the cell holds. */
	public enum Kind {

		TEXT, NUMBER, DATE, FORMULA, ERROR

	}

	public static SheetCell text(String text) {
		return new SheetCell(Kind.TEXT, text, null);
	}

	/**
	 * What was typed as text; a spreadsheet would compute what begins with the sign of
	 * equality.
	 */
	public static SheetCell typed(String text) {
		return (text.startsWith("=") || text.startsWith("\t=")) ? of(Kind.FORMULA, text) : text(text);
	}

	public static SheetCell of(Kind kind, String text) {
		return new SheetCell(kind, text, null);
	}

	/** Whether nothing can be seen in it. */
	public boolean blank() {
		return (this.kind == Kind.TEXT) && this.text.codePoints()
			.allMatch((point) -> Character.isWhitespace(point) || Character.isSpaceChar(point)
					|| !Characters.visible(point));
	}

	@Override
	public String toString() {
		return "SheetCell " + this.kind;
	}

}
