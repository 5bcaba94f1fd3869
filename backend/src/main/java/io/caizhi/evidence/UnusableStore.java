package io.caizhi.evidence;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The settings of the evidence store are incomplete or wrong: the application does not
 * start, since files would be refused later, one by one.
 */
final class UnusableStore extends RuntimeException {

	private final String chinese;

	private final String english;

	private UnusableStore(String chinese, String english, @Nullable Throwable cause) {
		super(chinese + " / " + english, cause);
		this.chinese = chinese;
		this.english = english;
	}

	static UnusableStore missing(String setting) {
		return new UnusableStore("没有设置 " + setting + "。", setting + " is not set.", null);
	}

	static UnusableStore wrong(String setting, String chinese, String english) {
		return new UnusableStore(setting + " 应为" + chinese + "。", setting + " must be " + english + ".", null);
	}

	static UnusableStore unreadable(String setting, Path file, Throwable cause) {
		return new UnusableStore(setting + " 指向的文件 " + file + " 无法读取。",
				"The file " + file + " named by " + setting + " cannot be read.", cause);
	}

	String chinese() {
		return this.chinese;
	}

	String english() {
		return this.english;
	}

}
