package io.caizhi.bulletin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.caizhi.bulletin.Finding.Kind;
import io.caizhi.hiring.HireNames;
import io.caizhi.kernel.Characters;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Looks for what a bulletin must not tell: numbers of documents, telephone numbers, names
 * of hires of the district, titles of national talent programmes. Figures are left out:
 * they are numbers of the snapshot, however many digits they have.
 */
@Service
class PersonalDataCheck {

	/** Permits of Hong Kong, Macao and Taiwan, and passports. */
	private static final Pattern DOCUMENT = Pattern
		.compile("(?<![A-Za-z0-9])(?:[HMhm] ?\\d{8,10}|[A-Za-z]{1,2} ?\\d{7,8})(?!\\d)");

	/** Mobile, or with an area code; however it is spaced. */
	private static final Pattern PHONE = Pattern
		.compile("(?<!\\d)(?:1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}|0\\d{2,3}[\\s-]?\\d{7,8})(?!\\d)");

	/** Dates in a row look like others, but hardly like these. */
	private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

	private final HireNames names;

	PersonalDataCheck(HireNames names) {
		this.names = names;
	}

	/**
	 * Which names of hires stand in it, however they are spaced. Every name of the
	 * district is opened for that, so it is asked when a text was written and before it
	 * goes out, never for looking at it.
	 */
	Set<String> names(DistrictScope scope, Bulletin bulletin) {
		Collection<String> ownWords = bulletin.words();
		return this.names.standingIn(scope, Stream
			.concat(Stream.of(bulletin.title()), bare(bulletin).stream().flatMap((block) -> block.texts().stream()))
			.map((text) -> without(text, ownWords))
			.toList());
	}

	/**
	 * What is found, in the order of the text.
	 * @param names of hires that stand in it
	 */
	static List<Finding> findings(Bulletin bulletin, BulletinRules rules, Set<String> names) {
		Collection<String> ownWords = bulletin.words();
		List<Block> blocks = bare(bulletin);
		List<String> title = List.of(bulletin.title());
		List<Finding> findings = new ArrayList<>(find(null, title, rules, names, ownWords));
		for (int i = 0; i < blocks.size(); i++) {
			findings.addAll(find(i, blocks.get(i).texts(), rules, names, ownWords));
		}
		return findings;
	}

	private static List<Block> bare(Bulletin bulletin) {
		return bulletin.blocks().stream().map((block) -> block.map(Figures::bare)).toList();
	}

	private static List<Finding> find(@Nullable Integer block, List<String> texts, BulletinRules rules,
			Set<String> names, Collection<String> ownWords) {
		List<Finding> findings = new ArrayList<>();
		for (String written : texts) {
			String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
			String together = Characters.together(written);
			if (PersonalNumber.standsIn(text) || DOCUMENT.matcher(text).find()) {
				findings.add(new Finding(Kind.DOCUMENT_NUMBER, block, null));
			}
			if (PHONE.matcher(text).find() || MOBILE.matcher(together).find()) {
				findings.add(new Finding(Kind.PHONE, block, null));
			}
			String without = without(written, ownWords);
			names.stream()
				.filter((name) -> without.contains(Characters.together(name)) && !rules.ordinaryWords().contains(name))
				.forEach((name) -> findings.add(new Finding(Kind.NAME, block, name)));
			rules.programmeTitles()
				.stream()
				.filter((title) -> together.contains(Characters.together(title)))
				.forEach((title) -> findings.add(new Finding(Kind.PROGRAMME_TITLE, block, title)));
		}
		return findings.stream().distinct().toList();
	}

	/**
	 * The text, its characters next to each other. Names of units and indicators are
	 * nobody's, whatever they are made of.
	 */
	private static String without(String text, Collection<String> ownWords) {
		String rest = Characters.together(text);
		for (String word : ownWords) {
			rest = rest.replace(Characters.together(word), "\n");
		}
		return rest;
	}

}
