package io.caizhi.hiring.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.hiring.HireWords;
import io.caizhi.kernel.Typed;

/**
 * What may stand in a column with a drop-down: words for people, codes for the record.
 * The words are those of the form.
 */
final class Choices {

	static final Choices DOCUMENT_KIND = of("居民身份证", "RESIDENT_ID", "港澳居民来往内地通行证", "HK_MACAO_PERMIT", "台湾居民来往大陆通行证",
			"TAIWAN_PERMIT", "护照", "PASSPORT");

	/** GB/T 2261.1. */
	static final Choices GENDER = of("男", "1", "女", "2", "未说明", "9", "未知", "0");

	/** GB/T 4658. */
	static final Choices EDUCATION = new Choices(HireWords.EDUCATION);

	static final Choices CHANNEL = new Choices(HireWords.CHANNEL);

	static final Choices CONTRACT = of("固定期限", "FIXED_TERM", "无固定期限", "OPEN_ENDED", "以完成一定工作任务为期限", "PROJECT", "实习",
			"INTERNSHIP", "劳务派遣", "LABOUR_DISPATCH");

	static final Choices YES_NO = of("是", "true", "否", "false");

	private final Map<String, String> codes;

	private Choices(Map<String, String> codes) {
		this.codes = codes;
	}

	private static Choices of(String... labelsAndCodes) {
		Map<String, String> codes = new LinkedHashMap<>();
		for (int i = 0; i < labelsAndCodes.length; i += 2) {
			codes.put(labelsAndCodes[i], labelsAndCodes[i + 1]);
		}
		return new Choices(codes);
	}

	/** The words, in the order of the drop-down. */
	List<String> labels() {
		return List.copyOf(this.codes.keySet());
	}

	List<String> codes() {
		return List.copyOf(this.codes.values());
	}

	/** The code of what somebody chose or typed: the words, or the code itself. */
	Optional<String> code(String typed) {
		String text = typed.strip();
		String code = this.codes.get(text);
		if (code != null) {
			return Optional.of(code);
		}
		String plain = Typed.code(text);
		return this.codes.values().stream().filter((known) -> known.equalsIgnoreCase(plain)).findFirst();
	}

}
