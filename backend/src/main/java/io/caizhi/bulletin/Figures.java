package io.caizhi.bulletin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The figures of a snapshot, by their keys: what is frozen stays linked, so that a figure
 * in a bulletin can neither be mistyped nor drift from its source.
 */
final class Figures {

	private static final Pattern REFERENCE = Pattern.compile("\\{\\{figure:([^{}]*)}}");

	/** What is left of a reference that was not written to the end. */
	private static final Pattern BROKEN = Pattern.compile("\\{\\{|}}");

	private final Map<String, Figure> byKey;

	Figures(List<Figure> figures) {
		this.byKey = figures.stream().collect(Collectors.toMap(Figure::key, Function.identity()));
	}

	/** The text without its figures, which are no words of whoever wrote it. */
	static String bare(String text) {
		return REFERENCE.matcher(text).replaceAll("");
	}

	/** Whether every reference in the text is one, and of a figure that is known. */
	boolean knows(String text) {
		return REFERENCE.matcher(text).results().allMatch((match) -> this.byKey.containsKey(match.group(1)))
				&& !BROKEN.matcher(REFERENCE.matcher(text).replaceAll("")).find();
	}

	/**
	 * The text with the figures in place of what refers to them.
	 * @throws IllegalStateException when it refers to one that is not known
	 */
	String fill(String text) {
		return REFERENCE.matcher(text).replaceAll((match) -> {
			Figure figure = this.byKey.get(match.group(1));
			if (figure == null) {
				throw new IllegalStateException("A bulletin refers to a figure that is none: " + match.group(1));
			}
			return Matcher.quoteReplacement(figure.value());
		});
	}

}
