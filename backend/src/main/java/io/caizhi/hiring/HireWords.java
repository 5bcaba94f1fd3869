package io.caizhi.hiring;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words for the codes of a hire in files and workbooks; those of the form. */
public final class HireWords {

	/** GB/T 4658. */
	public static final Map<String, String> EDUCATION = ordered("博士研究生毕业", "11", "博士研究生结业", "12", "博士研究生肄业", "13",
			"硕士研究生毕业", "14", "硕士研究生结业", "15", "硕士研究生肄业", "16", "研究生班毕业", "17", "研究生班结业", "18", "研究生班肄业", "19", "大学本科毕业",
			"21", "大学本科结业", "22", "大学本科肄业", "23", "大学普通班毕业", "28", "大学专科毕业", "31", "大学专科结业", "32", "大学专科肄业", "33",
			"中等专科毕业", "41", "中等专科结业", "42", "中等专科肄业", "43", "职业高中毕业", "44", "职业高中结业", "45", "职业高中肄业", "46", "技工学校毕业",
			"47", "技工学校结业", "48", "技工学校肄业", "49", "普通高中毕业", "61", "普通高中结业", "62", "普通高中肄业", "63", "初中毕业", "71", "初中肄业",
			"73", "小学毕业", "81", "小学肄业", "83", "其他", "90");

	public static final Map<String, String> CHANNEL = ordered("云招聘", "ONLINE_RECRUITMENT", "校园招聘会", "CAMPUS_FAIR",
			"夜市招聘会", "NIGHT_MARKET_FAIR", "现场招聘会", "JOB_FAIR", "推荐介绍", "REFERRAL", "其他线上", "OTHER_ONLINE", "其他线下",
			"OTHER_OFFLINE");

	private HireWords() {
	}

	public static String education(String code) {
		return word(EDUCATION, code);
	}

	public static String channel(Channel channel) {
		return word(CHANNEL, channel.name());
	}

	static String status(HireStatus status) {
		return switch (status) {
			case DRAFT -> "草稿";
			case SUBMITTED -> "待核验";
			case SENT_BACK -> "退回";
			case VERIFIED -> "已核验";
			case WITHDRAWN -> "已撤回";
		};
	}

	static String cause(Booking.Cause cause) {
		return switch (cause) {
			case VERIFIED -> "核验";
			case AMENDED -> "修改后重新核验";
			case REMOVED -> "撤回";
			case CORRECTED -> "更正单";
			case DECIDED -> "人才办裁定";
			case CREDITED -> "改由本条计入";
			case CHECKED -> "学历核查";
			case RULE -> "大学生口径变化";
		};
	}

	/** The code itself where nobody has a word for it. */
	private static String word(Map<String, String> codes, String code) {
		return codes.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(code))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(code);
	}

	private static Map<String, String> ordered(String... wordsAndCodes) {
		Map<String, String> codes = new LinkedHashMap<>();
		for (int i = 0; i < wordsAndCodes.length; i += 2) {
			codes.put(wordsAndCodes[i], wordsAndCodes[i + 1]);
		}
		return java.util.Collections.unmodifiableMap(codes);
	}

}
