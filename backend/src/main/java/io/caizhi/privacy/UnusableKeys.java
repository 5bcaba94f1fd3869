package io.caizhi.privacy;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The key files are absent, unreadable or not what they should be: the application does
 * not start, since without them personal data could neither be read nor kept safe.
 */
final class UnusableKeys extends RuntimeException {

	private final String chinese;

	private final String english;

	private UnusableKeys(String chinese, String english, @Nullable Throwable cause) {
		super(chinese + " / " + english, cause);
		this.chinese = chinese;
		this.english = english;
	}

	static UnusableKeys noDirectory() {
		return new UnusableKeys("没有设置密钥目录 caizhi.keys.directory。",
				"The key directory caizhi.keys.directory is not set.", null);
	}

	static UnusableKeys absent(Path file) {
		return new UnusableKeys("密钥文件 " + file + " 不存在。", "The key file " + file + " does not exist.", null);
	}

	static UnusableKeys unreadable(Path file, @Nullable Throwable cause) {
		return new UnusableKeys("密钥文件 " + file + " 无法读取。", "The key file " + file + " cannot be read.", cause);
	}

	static UnusableKeys wrongKind(Path file, String kind) {
		return new UnusableKeys("密钥文件 " + file + " 中的密钥类型不对，应为 " + kind + "。",
				"The keys in " + file + " are of the wrong kind; it must hold " + kind + " keys.", null);
	}

	static UnusableKeys sameKey(Path directory) {
		return new UnusableKeys(directory + " 中的 fields.json 与 fingerprints.json 使用了同一把密钥。",
				"fields.json and fingerprints.json in " + directory + " hold the same key.", null);
	}

	static UnusableKeys onlyOne(Path present, Path absent) {
		return new UnusableKeys(
				"只有 " + present + "，缺少 " + absent + "：新建后者会使已有数据无法再匹配或读取。请从备份恢复。", "There is " + present + " but no "
						+ absent + ": a new one would orphan the data already stored. Restore it from the backup.",
				null);
	}

	String chinese() {
		return this.chinese;
	}

	String english() {
		return this.english;
	}

}
