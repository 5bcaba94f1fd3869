package io.caizhi.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Wording;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.WaitingWork.Waiting;

import org.springframework.stereotype.Service;

/**
 * What waits for a member now, in words, for those who keep it: a hand-over reads years
 * later as it read when it was signed.
 */
@Service
public class WaitingNow {

	private final Notices notices;

	private final Wording wording;

	WaitingNow(Notices notices, Wording wording) {
		this.notices = notices;
		this.wording = wording;
	}

	/** The most urgent first. */
	public List<Told> of(Member member) {
		return this.notices.of(member).stream().map(this::told).toList();
	}

	private Told told(Waiting waiting) {
		NoticeKind kind = NoticeKind.of(waiting);
		Map<String, Object> words = new HashMap<>();
		words.put("count", waiting.count());
		words.put("month", String.valueOf(waiting.month()));
		words.put("year", String.valueOf(waiting.year()));
		return new Told(waiting, this.wording.chinese(kind.sentence(), words),
				this.wording.english(kind.sentence(), words), kind.page(waiting));
	}

	/**
	 * Work of one kind.
	 *
	 * @param page its address within the tenant's pages
	 */
	public record Told(Waiting waiting, String chinese, String english, String page) {

	}

}
