package io.caizhi.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/**
 * How a name is spelt in Latin letters 拼音, so that it is found by typing those. A name
 * that begins with a surname read otherwise than the word (曾记食品) has both readings, for
 * nobody knows which one is typed.
 *
 * @param full every reading without spaces between syllables, separated by one
 * @param initials the first letters of the same, in the same order
 */
public record Spelling(String full, String initials) {

	/**
	 * Counts the changes of how names are spelt; stored beside a spelling, so that older
	 * ones are found and written anew.
	 */
	public static final int EDITION = 1;

	private static final Pattern PIECES = Pattern.compile("\\p{IsHan}+|[a-z0-9]+");

	/** Of a name as it is. */
	public static Spelling of(String name) {
		String plain = plain(name);
		Set<List<String>> readings = new LinkedHashSet<>();
		readings.add(syllables(plain));
		Surnames.reading(plain).ifPresent((surname) -> {
			List<String> reading = new ArrayList<>(surname.syllables());
			reading.addAll(syllables(plain.substring(surname.characters())));
			readings.add(reading);
		});
		return new Spelling(
				readings.stream().map((reading) -> String.join("", reading)).collect(Collectors.joining(" ")),
				readings.stream().map(Spelling::initials).collect(Collectors.joining(" ")));
	}

	/**
	 * What somebody typed to find a name, in the form in which spellings are kept: small
	 * ASCII letters, no spaces; Chinese characters stay.
	 */
	public static String plain(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\s'’·.()-]+", "");
	}

	private static List<String> syllables(String plain) {
		List<String> syllables = new ArrayList<>();
		Matcher piece = PIECES.matcher(plain);
		while (piece.find()) {
			String text = piece.group();
			if (text.charAt(0) < 128) {
				syllables.add(text);
			}
			else {
				syllables.addAll(List.of(PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ").split(" ")));
			}
		}
		return syllables;
	}

	/** Numbers are kept whole. */
	private static String initials(List<String> reading) {
		StringBuilder initials = new StringBuilder();
		for (String syllable : reading) {
			initials.append(Character.isDigit(syllable.charAt(0)) ? syllable : syllable.substring(0, 1));
		}
		return initials.toString();
	}

}
