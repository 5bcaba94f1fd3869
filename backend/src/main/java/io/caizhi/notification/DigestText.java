package io.caizhi.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Wording;
import io.caizhi.tenancy.WaitingWork.Waiting;

import org.springframework.stereotype.Component;

/**
 * What is said outside of what waits inside: kinds, counts, months, and where to go. No
 * person, no enterprise.
 */
@Component
class DigestText {

	private final Wording wording;

	private final NoticeProperties properties;

	DigestText(Wording wording, NoticeProperties properties) {
		this.wording = wording;
		this.properties = properties;
	}

	/** A line, and the address of the page on which it is dealt with. */
	record Line(String text, String link) {

	}

	String subject(Language language, String tenant, int count) {
		return language.say(this.wording, "notice.digest-subject", Map.of("tenant", tenant, "count", count));
	}

	List<Line> lines(Language language, String alias, List<Waiting> waiting) {
		return waiting.stream().map((one) -> line(language, alias, one)).toList();
	}

	/** The digest of a mail. */
	String letter(Language language, String tenant, List<Line> lines) {
		StringBuilder text = new StringBuilder(
				language.say(this.wording, "notice.digest-begins", Map.of("tenant", tenant)));
		lines.forEach((line) -> text.append("\n\n· ").append(line.text()).append("\n  ").append(line.link()));
		return text.append("\n\n")
			.append(language.say(this.wording, "notice.digest-ends", Map.of()))
			.append('\n')
			.toString();
	}

	String testSubject(Language language) {
		return language.say(this.wording, "notice.test-subject", Map.of());
	}

	String test(Language language) {
		return language.say(this.wording, "notice.test-text", Map.of()) + "\n" + this.properties.address() + "\n";
	}

	/**
	 * The digest of a group, no longer than its vendor takes; what is left out is
	 * counted.
	 */
	String markdown(NoticeGroup group, String alias, String head, List<String> lines) {
		String rest = rest(group, alias, lines.size());
		List<String> fitting = group.vendor().fitting(head, lines, rest);
		String text = head + "\n\n" + String.join("\n", fitting);
		int left = lines.size() - fitting.size();
		return (left > 0) ? text + "\n\n" + rest(group, alias, left) : text;
	}

	private String rest(NoticeGroup group, String alias, int left) {
		return "[" + group.language().say(this.wording, "notice.more", Map.of("count", left)) + "](" + link(alias, "")
				+ ")";
	}

	/** What a group is told when somebody tries whether it is. */
	String groupTest(Language language) {
		return language.say(this.wording, "notice.group-test", Map.of());
	}

	/** The whole address of one of the tenant's pages. */
	String link(String alias, String page) {
		return this.properties.page(alias, page);
	}

	private Line line(Language language, String alias, Waiting waiting) {
		NoticeKind kind = NoticeKind.of(waiting);
		Map<String, Object> words = new HashMap<>();
		words.put("count", waiting.count());
		words.put("month", String.valueOf(waiting.month()));
		words.put("year", String.valueOf(waiting.year()));
		String text = language.say(this.wording, kind.sentence(), words);
		if (waiting.overdue() > 0) {
			text += language.say(this.wording, "notice.overdue", Map.of("count", waiting.overdue()));
		}
		return new Line(text, link(alias, kind.page(waiting)));
	}

}
