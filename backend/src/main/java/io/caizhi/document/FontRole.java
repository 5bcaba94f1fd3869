package io.caizhi.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a font is for in an official paper, and what its files are usually called. */
enum FontRole {

	/** Running text 仿宋. */
	BODY("仿宋", List.of("fangsong", "simfang", "fzfs")),
	/** The head and the title 小标宋. */
	TITLE("方正小标宋简体", List.of("xiaobiaosong", "fzxbs", "xbs")),
	/** Headings of the first level 黑体. */
	HEADING("黑体", List.of("simhei", "heiti", "fzht")),
	/** Headings of the second level 楷体. */
	SUBHEADING("楷体", List.of("simkai", "kaiti", "fzkt"));

	private final String family;

	private final List<String> files;

	FontRole(String family, List<String> files) {
		this.family = family;
		this.files = files;
	}

	/** As word processors in China know it. */
	String family() {
		return this.family;
	}

	/** What a file of that name is for; nothing in particular for most. */
	static Optional<FontRole> of(String file) {
		String name = file.toLowerCase(Locale.ROOT);
		return Stream.of(values()).filter((role) -> role.files.stream().anyMatch(name::contains)).findFirst();
	}

}
