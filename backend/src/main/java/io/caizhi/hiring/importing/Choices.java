package io.caizhi.hiring.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
	static final Choices EDUCATION = of("博士研究生毕业", "11", "博士研究生结业", "12", "博士研究生肄业", "13", "硕士研究生毕业", "14", "硕士研究生结业",
			"15", "硕士研究生肄业", "16", "研究生班毕业", "17", "研究生班结业", "18", "研究生班肄业", "19", "大学本科毕业", "21", "大学本科结业", "22",
			"大学本科肄业", "23", "大学普通班毕业", "28", "大学专科毕业", "31", "大学专科结业", "32", "大学专科肄业", "33", "中等专科毕业", "41", "中等专科结业",
			"42", "中等专科肄业", "43", "职业高中毕业", "44", "职业高中结业", "45", "职业高中肄业", "46", "技工学校毕业", "47", "技工学校结业", "48",
			"技工学校肄业", "49", "普通高中毕业", "61", "普通高中结业", "62", "普通高中肄业", "63", "初中毕业", "71", "初中肄业", "73", "小学毕业", "81",
			"小学肄业", "83", "其他", "90");

	static final Choices CHANNEL = of("云招聘", "ONLINE_RECRUITMENT", "校园招聘会", "CAMPUS_FAIR", "夜市招聘会", "NIGHT_MARKET_FAIR",
			"现场招聘会", "JOB_FAIR", "推荐介绍", "REFERRAL", "其他线上", "OTHER_ONLINE", "其他线下", "OTHER_OFFLINE");

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
