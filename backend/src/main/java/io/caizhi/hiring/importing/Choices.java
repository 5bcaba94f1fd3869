package io.caizhi.hiring.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.caizhi.hiring.HireWords;
import io.caizhi.kernel.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a column with a drop-down: words for people, codes for the record.
 * The words are those of the form; those of its English pages are understood as well,
 * though no workbook offers them.
 */
final class Choices {

	static final Choices DOCUMENT_KIND = of(EnglishWords.DOCUMENT_KIND, "居民身份证", "RESIDENT_ID", "港澳居民来往内地通行证",
			"HK_MACAO_PERMIT", "台湾居民来往大陆通行证", "TAIWAN_PERMIT", "护照", "PASSPORT");

	/** GB/T 2261.1. */
	static final Choices GENDER = of(EnglishWords.GENDER, "男", "1", "女", "2", "未说明", "9", "未知", "0");

	/** GB/T 4658. */
	static final Choices EDUCATION = new Choices(HireWords.EDUCATION, EnglishWords.EDUCATION);

	static final Choices CHANNEL = new Choices(HireWords.CHANNEL, EnglishWords.CHANNEL);

	static final Choices CONTRACT = of(EnglishWords.CONTRACT, "固定期限", "FIXED_TERM", "无固定期限", "OPEN_ENDED",
			"以完成一定工作任务为期限", "PROJECT", "实习", "INTERNSHIP", "劳务派遣", "LABOUR_DISPATCH");

	static final Choices YES_NO = of(EnglishWords.YES_NO, "是", "true", "否", "false");

	private final Map<String, String> codes;

	private final Map<String, String> english;

	private Choices(Map<String, String> codes, Map<String, String> english) {
		this.codes = codes;
		this.english = english;
	}

	private static Choices of(Map<String, String> english, String... labelsAndCodes) {
		Map<String, String> codes = new LinkedHashMap<>();
		for (int i = 0; i < labelsAndCodes.length; i += 2) {
			codes.put(labelsAndCodes[i], labelsAndCodes[i + 1]);
		}
		return new Choices(codes, english);
	}

	/** The words, in the order of the drop-down. */
	List<String> labels() {
		return List.copyOf(this.codes.keySet());
	}

	List<String> codes() {
		return List.copyOf(this.codes.values());
	}

	/**
	 * The code of what somebody chose or typed: words of either language, or the code.
	 */
	Optional<String> code(String typed) {
		String text = typed.strip();
		@Nullable String code = this.codes.get(text);
		if (code == null) {
			code = this.english.get(EnglishWords.plain(text));
		}
		if (code != null) {
			return Optional.of(code);
		}
		String plain = Typed.code(text);
		return this.codes.values().stream().filter((known) -> known.equalsIgnoreCase(plain)).findFirst();
	}

}
