package io.caizhi.plan.yearly;

import java.util.regex.Pattern;

/** How the codes within a plan are spelt. */
final class PlanCodes {

	static final String PATTERN = "[A-Z0-9](?:[A-Z0-9.-]{0,18}[A-Z0-9])?";

	private static final Pattern CODE = Pattern.compile(PATTERN);

	private PlanCodes() {
	}

	static boolean spelt(String text) {
		return CODE.matcher(text).matches();
	}

}
