package io.caizhi.web;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The two languages Caizhi speaks; Chinese unless the caller prefers English. */
enum Language {

	ZH("zh_CN", "zh-CN"), EN("en", "en");

	private static final int HEADER_LIMIT = 500;

	private final String bundle;

	private final String tag;

	Language(String bundle, String tag) {
		this.bundle = bundle;
		this.tag = tag;
	}

	/** The suffix of its message files. */
	String bundle() {
		return this.bundle;
	}

	/** Its tag in {@code Content-Language}. */
	String tag() {
		return this.tag;
	}

	/** The caller's preferred one, by {@code Accept-Language}. */
	static Language of(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (accepted == null || accepted.length() > HEADER_LIMIT) {
			return ZH;
		}
		try {
			return Locale.LanguageRange.parse(accepted)
				.stream()
				.filter((range) -> range.getWeight() > 0)
				.flatMap((range) -> Stream.ofNullable(named(range.getRange())))
				.findFirst()
				.orElse(ZH);
		}
		catch (IllegalArgumentException ex) {
			return ZH;
		}
	}

	private static @Nullable Language named(String range) {
		return switch (range.split("-", 2)[0]) {
			case "zh" -> ZH;
			case "en" -> EN;
			default -> null;
		};
	}

}
