package io.caizhi.hiring.importing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The English words for the codes of a hire, as the pages have them, so that what is
 * copied from a page is understood where it is pasted.
 */
final class EnglishWords {

	static final Map<String, String> DOCUMENT_KIND = words("Resident identity card", "RESIDENT_ID",
			"Hong Kong or Macao permit", "HK_MACAO_PERMIT", "Taiwan permit", "TAIWAN_PERMIT", "Passport", "PASSPORT");

	static final Map<String, String> GENDER = words("Unknown", "0", "Male", "1", "Female", "2", "Not stated", "9");

	static final Map<String, String> EDUCATION = words("Doctorate, graduated", "11", "Doctorate, completed", "12",
			"Doctorate, left", "13", "Master, graduated", "14", "Master, completed", "15", "Master, left", "16",
			"Postgraduate class, graduated", "17", "Postgraduate class, completed", "18", "Postgraduate class, left",
			"19", "Bachelor, graduated", "21", "Bachelor, completed", "22", "Bachelor, left", "23",
			"Regular class, graduated", "28", "Associate, graduated", "31", "Associate, completed", "32",
			"Associate, left", "33", "Secondary specialised, graduated", "41", "Secondary specialised, completed", "42",
			"Secondary specialised, left", "43", "Vocational high school, graduated", "44",
			"Vocational high school, completed", "45", "Vocational high school, left", "46",
			"Technical school, graduated", "47", "Technical school, completed", "48", "Technical school, left", "49",
			"High school, graduated", "61", "High school, completed", "62", "High school, left", "63",
			"Junior high, graduated", "71", "Junior high, left", "73", "Primary school, graduated", "81",
			"Primary school, left", "83", "Other", "90");

	static final Map<String, String> CHANNEL = words("Online recruitment", "ONLINE_RECRUITMENT", "Campus fair",
			"CAMPUS_FAIR", "Night-market fair", "NIGHT_MARKET_FAIR", "Job fair", "JOB_FAIR", "Referral", "REFERRAL",
			"Other, online", "OTHER_ONLINE", "Other, offline", "OTHER_OFFLINE");

	static final Map<String, String> CONTRACT = words("Fixed term", "FIXED_TERM", "Open-ended", "OPEN_ENDED",
			"Until a task is done", "PROJECT", "Internship", "INTERNSHIP", "Labour dispatch", "LABOUR_DISPATCH");

	static final Map<String, String> YES_NO = words("Yes", "true", "No", "false");

	private EnglishWords() {
	}

	/** What is left when case, width and number of spaces tell nothing apart. */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.strip()
			.replaceAll("\\s+", " ")
			.toLowerCase(Locale.ROOT);
	}

	private static Map<String, String> words(String... wordsAndCodes) {
		Map<String, String> codes = new LinkedHashMap<>();
		for (int i = 0; i < wordsAndCodes.length; i += 2) {
			codes.put(plain(wordsAndCodes[i]), wordsAndCodes[i + 1]);
		}
		return Map.copyOf(codes);
	}

}
