package io.caizhi.plan.yearly;

import java.util.regex.Pattern;

/** How the codes within a plan and its schemes are spelt. */
public final class PlanCodes {

	/** As a regular expression. */
	public static final String PATTERN = "[A-Z0-9](?:[A-Z0-9.-]{0,18}[A-Z0-9])?";

	private static final Pattern CODE = Pattern.compile(PATTERN);

	private PlanCodes() {
	}

	/** Whether a text is spelt as a code. */
	public static boolean spelt(String text) {
		return CODE.matcher(text).matches();
	}

}
