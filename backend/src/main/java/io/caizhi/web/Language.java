package io.caizhi.web;

import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** The two languages Caizhi speaks; Chinese unless the caller prefers English. */
enum Language {

	ZH("zh_CN", "zh-CN"), EN("en", "en");

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
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
			for (Locale locale : Collections.list(request.getLocales())) {
				switch (locale.getLanguage()) {
					case "zh" -> {
						return ZH;
					}
					case "en" -> {
						return EN;
					}
					default -> {
						// not one of ours; the next preference
					}
				}
			}
		}
		return ZH;
	}

}
