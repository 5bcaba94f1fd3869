package io.caizhi.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.caizhi.kernel.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The sentences shown to people, by code and language: every module keeps its own in
 * {@code messages/<module>_zh_CN.properties} and {@code _en}, in UTF-8, and all of them
 * are read. A sentence names what it mentions in braces, such as {@code {limit}}.
 */
@Component
class Texts implements Wording {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);

	Texts() {
		for (Language language : Language.values()) {
			this.sentences.put(language, read("classpath*:messages/*_" + language.bundle() + ".properties"));
		}
	}

	private static Map<String, String> read(String pattern) {
		Map<String, String> result = new HashMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				Properties properties = new Properties();
				try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
					properties.load(reader);
				}
				properties.stringPropertyNames().forEach((key) -> result.putIfAbsent(key, properties.getProperty(key)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Map.copyOf(result);
	}

	boolean has(Language language, String key) {
		return sentences(language).containsKey(key);
	}

	/** The sentence, or the key itself where none was written. */
	String get(Language language, String key, Map<String, Object> arguments) {
		String sentence = sentences(language).getOrDefault(key, key);
		return PLACEHOLDER.matcher(sentence).replaceAll((match) -> filled(match, arguments));
	}

	@Override
	public String chinese(String code, Map<String, Object> arguments) {
		return sentence(Language.ZH, code, arguments);
	}

	@Override
	public String english(String code, Map<String, Object> arguments) {
		return sentence(Language.EN, code, arguments);
	}

	private String sentence(Language language, String code, Map<String, Object> arguments) {
		String fault = "fault." + code;
		return get(language, has(language, fault) ? fault : "problem." + code + ".detail", arguments);
	}

	private Map<String, String> sentences(Language language) {
		return this.sentences.getOrDefault(language, Map.of());
	}

	private static String filled(MatchResult match, Map<String, Object> arguments) {
		@Nullable Object value = arguments.get(match.group(1));
		return Matcher.quoteReplacement((value != null) ? value.toString() : match.group());
	}

}
