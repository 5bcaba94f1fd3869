package io.caizhi.bulletin;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a bulletin's text. Figures stand in it as references such as
 * {@code {{figure:district/A01/actual}}}, never as digits somebody typed.
 *
 * @param text of a heading or paragraph
 * @param head of a table
 * @param rows of a table, each as long as its head
 */
@Schema(name = "BulletinBlock")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Block(@NotNull Kind kind,
		@Nullable @PlainText(max = LONGEST) @Schema(example = "全区累计录用{{figure:district/A01/actual}}人。") String text,
		@Nullable @Size(min = 1, max = 8) List<@NotNull @PlainText(max = 100) String> head, @Nullable @Size(
				max = 200) List<@NotNull @Size(min = 1, max = 8) List<@NotNull @PlainText(max = 200) String>> rows) {

	/** Characters of a text at most. */
	static final int LONGEST = 2000;

	/** What sort of piece. */
	@Schema(name = "BulletinBlockKind")
	enum Kind {

		/** 一、. */
		HEADING,
		/** （一）. */
		SUBHEADING,
		/** Running text. */
		PARAGRAPH,
		/** Rows under a head. */
		TABLE

	}

	static Block heading(String text) {
		return new Block(Kind.HEADING, text, null, null);
	}

	static Block paragraph(String text) {
		return new Block(Kind.PARAGRAPH, text, null, null);
	}

	static Block table(List<String> head, List<List<String>> rows) {
		return new Block(Kind.TABLE, null, head, rows);
	}

	/** Whether it has what its kind needs and nothing else. */
	boolean whole() {
		if (this.kind == Kind.TABLE) {
			return this.text == null && this.head != null && this.rows != null && !this.rows.isEmpty()
					&& this.rows.stream().allMatch((row) -> row.size() == this.head.size());
		}
		return this.text != null && this.head == null && this.rows == null;
	}

	/** Every text in it, cell by cell. */
	List<String> texts() {
		Stream<String> cells = (this.head == null || this.rows == null) ? Stream.empty()
				: Stream.concat(this.head.stream(), this.rows.stream().flatMap(List::stream));
		return Stream.concat(Stream.ofNullable(this.text), cells).toList();
	}

	Block map(UnaryOperator<String> change) {
		return new Block(this.kind, (this.text != null) ? change.apply(this.text) : null,
				(this.head != null) ? this.head.stream().map(change).toList() : null, (this.rows != null)
						? this.rows.stream().map((row) -> row.stream().map(change).toList()).toList() : null);
	}

}
