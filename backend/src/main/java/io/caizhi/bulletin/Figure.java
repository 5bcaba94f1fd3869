package io.caizhi.bulletin;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A figure of the snapshot that a bulletin may refer to.
 *
 * @param key by which it is referred to
 * @param label what it is, for whoever looks for it
 * @param value as it is written
 */
@Schema(name = "BulletinFigure")
record Figure(@Schema(example = "unit/wuyi/A01/actual") String key, @Schema(example = "乌衣镇 · 企业录用 · 累计完成") String label,
		@Schema(example = "312") String value) {

	/** How a text refers to it. */
	String reference() {
		return reference(this.key);
	}

	static String reference(String key) {
		return "{{figure:" + key + "}}";
	}

}
