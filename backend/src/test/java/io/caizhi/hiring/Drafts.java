package io.caizhi.hiring;

import java.time.LocalDate;

import io.caizhi.privacy.DocumentKind;

/** Drafts of hires of people who do not exist. */
public final class Drafts {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private Drafts() {
	}

	/**
	 * A well-formed resident number of a region that does not exist; odd sequences are
	 * men.
	 */
	public static String residentId(LocalDate born, int sequence) {
		String digits = "999999%s%03d".formatted(born.toString().replace("-", ""), sequence);
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (digits.charAt(i) - '0') * WEIGHTS[i];
		}
		return digits + "10X98765432".charAt(sum % 11);
	}

	/** A man with a bachelor's degree of that year, by number. */
	public static HireDraft graduate(int number, LocalDate hiredOn) {
		return graduate(number, hiredOn, hiredOn.withDayOfYear(180));
	}

	public static HireDraft graduate(int number, LocalDate hiredOn, LocalDate graduatedOn) {
		return new HireDraft("测试甲", DocumentKind.RESIDENT_ID,
				residentId(LocalDate.of(1980, 1, 1).plusDays(number / 500), number % 500 * 2 + 1), "1", "21", false,
				graduatedOn, "滁州学院", "机械工程", "技术员", hiredOn, null, Channel.CAMPUS_FAIR, "秋季双选会",
				ContractKind.FIXED_TERM, true, true);
	}

	/** A man who left school after the ninth year, by number. */
	public static HireDraft worker(int number, LocalDate hiredOn) {
		HireDraft one = graduate(number, hiredOn);
		return new HireDraft("测试乙", one.documentKind(), one.documentNumber(), "1", "71", false, null, null, null, "操作工",
				hiredOn, null, Channel.REFERRAL, null, ContractKind.LABOUR_DISPATCH, false, true);
	}

}
