package io.caizhi.notification;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.caizhi.kernel.Wording;

/** In which language a person is written to. */
enum Language {

	CHINESE("zh-CN"), ENGLISH("en");

	private final String tag;

	Language(String tag) {
		this.tag = tag;
	}

	@JsonValue
	String tag() {
		return this.tag;
	}

	/**
	 * @throws IllegalArgumentException when it is neither
	 */
	@JsonCreator
	static Language of(String tag) {
		for (Language language : values()) {
			if (language.tag.equals(tag)) {
				return language;
			}
		}
		throw new IllegalArgumentException("zh-CN or en");
	}

	String say(Wording wording, String code, Map<String, Object> arguments) {
		return (this == ENGLISH) ? wording.english(code, arguments) : wording.chinese(code, arguments);
	}

}
