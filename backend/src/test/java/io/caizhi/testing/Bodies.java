package io.caizhi.testing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Request bodies that pass every check; a test changes what it is about. */
public final class Bodies {

	private Bodies() {
	}

	/** A college graduate hired on the first of the month, another person each time. */
	public static Map<String, Object> hire(YearMonth month) {
		return hire(month, Numbers.residentId());
	}

	public static Map<String, Object> hire(YearMonth month, String residentId) {
		Map<String, Object> hire = new LinkedHashMap<>();
		hire.put("name", name(residentId));
		hire.put("documentKind", "RESIDENT_ID");
		hire.put("documentNumber", residentId);
		hire.put("gender", "2");
		hire.put("education", "21");
		hire.put("student", false);
		hire.put("graduatedOn", LocalDate.of(month.getYear() - 1, 6, 30).toString());
		hire.put("school", "滁州学院");
		hire.put("major", "机械工程");
		hire.put("position", "工艺员");
		hire.put("hiredOn", month.atDay(1).toString());
		hire.put("channel", "CAMPUS_FAIR");
		hire.put("event", "春季校园招聘会");
		hire.put("contract", "FIXED_TERM");
		hire.put("insured", true);
		hire.put("informed", true);
		return hire;
	}

	/** A name has letters only, so the digits are counted in heavenly stems. */
	private static String name(String residentId) {
		StringBuilder name = new StringBuilder("令狐");
		residentId.substring(12, 17).chars().forEach((digit) -> name.append("甲乙丙丁戊己庚辛壬癸".charAt(digit - '0')));
		return name.toString();
	}

	/** A member with an address nobody else has. */
	public static Map<String, Object> person(String name) {
		return person(name, "u" + Numbers.next() + "@test.caizhi.invalid");
	}

	public static Map<String, Object> person(String name, String email) {
		Map<String, Object> person = new LinkedHashMap<>();
		person.put("name", name);
		person.put("email", email);
		return person;
	}

}
