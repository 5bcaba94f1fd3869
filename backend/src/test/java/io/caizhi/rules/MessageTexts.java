package io.caizhi.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sources say that people will read, and what texts there are for it. */
final class MessageTexts {

	/**
	 * A literal with a dash or a dot in it is a code, unless it is named as another
	 * thing.
	 */
	private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)\"");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	private MessageTexts() {
	}

	/** The places where a code of one word is given away, and what texts it needs. */
	private enum Given {

		PROBLEM(Pattern.compile("(?:Refusal\\.(?:forbidden|conflict|unavailable)\\(\\s*"
				+ "|new BadRequest\\([^,]+,\\s*|later\\(request,\\s*|HttpStatus\\.[A-Z_]+,\\s*)\"([a-z][a-z-]*)\"")),
		FAULT(Pattern.compile(
				"(?:Refusal\\.invalid\\([^,()]+,\\s*|new (?:Refusal\\.)?Fault\\([^,()]+(?:\\(\\))?,\\s*)\"([a-z][a-z-]*)\""));

		private final Pattern pattern;

		Given(Pattern pattern) {
			this.pattern = pattern;
		}

		Set<String> in(String source) {
			return this.pattern.matcher(source)
				.results()
				.map((found) -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		}

	}

	/** What is missing for the codes of a source. */
	static List<String> missing(String source, Set<String> otherThings, Set<String> keys) {
		List<String> missing = new ArrayList<>();
		String code = withoutProse(source);
		CODE.matcher(code)
			.results()
			.map((MatchResult found) -> found.group(1))
			.filter(Predicate.not(otherThings::contains))
			.filter((name) -> !keys.containsAll(problem(name)) && !keys.contains("fault." + name))
			.forEach(missing::add);
		Given.PROBLEM.in(code).stream().filter((name) -> !keys.containsAll(problem(name))).forEach(missing::add);
		Given.FAULT.in(code).stream().filter((name) -> !keys.contains("fault." + name)).forEach(missing::add);
		return missing;
	}

	private static List<String> problem(String code) {
		return List.of("problem." + code + ".title", "problem." + code + ".detail");
	}

	private static String withoutProse(String source) {
		return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"");
	}

	/** The code a key belongs to. */
	static String codeOf(String key) {
		return key.replaceFirst("^(problem|fault)\\.", "").replaceFirst("\\.(title|detail)$", "");
	}

	static Set<String> placeholders(String text) {
		Matcher found = PLACEHOLDER.matcher(text);
		return found.results().map((place) -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** All texts of a language, with the files each stands in. */
	static Map<String, List<Text>> texts(Path folder, String language) {
		Map<String, List<Text>> texts = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			files.filter((file) -> file.getFileName().toString().endsWith("_" + language + ".properties"))
				.sorted()
				.forEach((file) -> read(file)
					.forEach((key, text) -> texts.computeIfAbsent(key.toString(), (absent) -> new ArrayList<>())
						.add(new Text(file.getFileName().toString(), text.toString()))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

	private static Properties read(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties;
	}

	/** One text and the file it stands in. */
	record Text(String file, String text) {

	}

}
