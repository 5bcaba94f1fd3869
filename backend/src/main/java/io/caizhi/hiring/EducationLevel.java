package io.caizhi.hiring;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The education levels 学历 of GB/T 4658-2006, as two digits. */
final class EducationLevel {

	/** 研究生 11-19, 本科 21-28, 专科 31-33. */
	private static final Set<String> TERTIARY = Set.of("11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "22",
			"23", "28", "31", "32", "33");

	/** 中职 41-49, 高中 61-63, 初中 71 and 73, 小学 81 and 83, 其他 90. */
	private static final Set<String> OTHER = Set.of("41", "42", "43", "44", "45", "46", "47", "48", "49", "61", "62",
			"63", "71", "73", "81", "83", "90");

	/** Those that a graduation 毕业 from tertiary education gives. */
	private static final Set<String> GRADUATED = Set.of("11", "14", "17", "21", "28", "31");

	private EducationLevel() {
	}

	/** Every code that names a level, in order. */
	static List<String> all() {
		return Stream.of(TERTIARY, OTHER).flatMap(Set::stream).sorted().toList();
	}

	/** Whether the code names a level; the group heads 10, 20 and so on name none. */
	static boolean known(String code) {
		return TERTIARY.contains(code) || OTHER.contains(code);
	}

	/** Whether the level is reached at a college or university. */
	static boolean tertiary(String code) {
		return TERTIARY.contains(code);
	}

	/** Whether the level was reached by graduating from a college or university. */
	static boolean graduated(String code) {
		return GRADUATED.contains(code);
	}

}
