package io.caizhi.kernel;

import java.util.Map;

/**
 * The sentences shown to people, for those who write them elsewhere than into a refusal:
 * into a workbook, or beside the row of a list.
 */
public interface Wording {

	/**
	 * @param code of a fault or a problem; of the latter, what is wrong and how to put it
	 * right
	 * @param arguments what the sentence mentions
	 */
	String chinese(String code, Map<String, Object> arguments);

	/** The same in English. */
	String english(String code, Map<String, Object> arguments);

}
