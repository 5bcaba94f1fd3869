package io.caizhi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an official paper says, whatever it is written on. Head and seal are printed or
 * applied where the paper is issued: what is made here is what goes there.
 *
 * @param issuer who issues it, in the red head 发文机关标志
 * @param number as the issuer calls it, such as 〔2023〕第3期
 * @param parts its text, in order
 * @param signature who signs it 署名, and prints it 印发机关
 * @param date its date in Arabic numerals 成文日期
 * @param draft whether it is marked as a draft
 */
public record Paper(String issuer, String number, String title, List<Part> parts, String signature, String date,
		boolean draft) {

	/** What a draft says above its head. */
	static final String DRAFT = "（草稿，未印发）";

	public Paper {
		parts = List.copyOf(parts);
	}

	/** A piece of its text. */
	public sealed interface Part {

	}

	/**
	 * A line above others.
	 *
	 * @param level 1 一、 in 黑体, 2 （一） in 楷体
	 */
	public record Heading(int level, String text) implements Part {

		/** The {@code place}th of the first level, from 1, as 一、 */
		public static Heading chapter(int place, String text) {
			return new Heading(1, Numerals.of(place) + "、" + text);
		}

		/** The {@code place}th below it, from 1, as （一） */
		public static Heading section(int place, String text) {
			return new Heading(2, "（" + Numerals.of(place) + "）" + text);
		}

	}

	/** To whom it goes, at the very edge of the line 主送机关. */
	public record Recipients(String text) implements Part {

	}

	/** Running text. */
	public record Paragraph(String text) implements Part {

	}

	/** A table; every row has as many cells as the head. */
	public record Table(List<String> head, List<List<String>> rows) implements Part {

		public Table {
			head = List.copyOf(head);
			rows = rows.stream().map(List::copyOf).toList();
		}

	}

	/** What follows begins on another page. */
	public record NewPage() implements Part {

	}

	/** Every piece of text on it, in the order in which it is read. */
	public List<String> text() {
		List<String> text = new ArrayList<>();
		if (this.draft) {
			text.add(DRAFT);
		}
		text.addAll(List.of(this.issuer, this.number, this.title));
		this.parts.forEach((part) -> text.addAll(text(part)));
		text.addAll(List.of(this.signature, this.date, this.signature, printed()));
		return text;
	}

	/** When it is printed, in the imprint 版记. */
	String printed() {
		return this.date + "印发";
	}

	private static List<String> text(Part part) {
		return switch (part) {
			case Heading heading -> List.of(heading.text());
			case Recipients recipients -> List.of(recipients.text());
			case Paragraph paragraph -> List.of(paragraph.text());
			case Table table ->
				Stream.concat(Stream.of(table.head()), table.rows().stream()).flatMap(List::stream).toList();
			case NewPage page -> List.of();
		};
	}

	@Override
	public String toString() {
		return "Paper " + this.number;
	}

}
