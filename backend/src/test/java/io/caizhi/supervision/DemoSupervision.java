package io.caizhi.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.supervision.Contacts.Contact;
import io.caizhi.tenancy.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's notices, as people would issue and answer them; each step at the time that
 * the demo's clock shows.
 */
@Component
@Profile("demo")
public class DemoSupervision {

	/** So many notices are raised from what the system found, of each source. */
	private static final int RAISED = 2;

	private final Supervising supervising;

	private final SupervisionRepository repository;

	private final Candidates candidates;

	private final ContactBook contacts;

	DemoSupervision(Supervising supervising, SupervisionRepository repository, Candidates candidates,
			ContactBook contacts) {
		this.supervising = supervising;
		this.repository = repository;
		this.candidates = candidates;
		this.contacts = contacts;
	}

	/** Whether the office has issued any in a year. */
	public boolean told(Member office, int year) {
		return !this.repository.ofYear(office.tenant(), year, null).isEmpty();
	}

	/** Names who is told in a unit; everybody is invented. */
	public void name(Member official, String inCharge, String deputy, String head) {
		this.contacts.write(official,
				new Contacts(List.of(new Contact(Rung.IN_CHARGE, inCharge, "经办人", null),
						new Contact(Rung.DEPUTY, deputy, "分管负责人", "deputy@nanqiao.example"),
						new Contact(Rung.HEAD, head, "主要负责人", "head@nanqiao.example"))),
				new ExpectedVersion(this.contacts.of(official).version()));
	}

	/** Raises a few notices from what is overdue or missing. */
	public void raise(Member office, LocalDate due) {
		List<Candidate> found = this.candidates.of(office.districtScope());
		List<String> keys = List.of(NoticeSource.MILESTONE, NoticeSource.RETURNS)
			.stream()
			.flatMap((source) -> found.stream().filter((one) -> one.source() == source).limit(RAISED))
			.map(Candidate::key)
			.toList();
		if (!keys.isEmpty()) {
			this.supervising.raise(office, new RaisingForm(keys, due));
		}
	}

	/** Demands something of units, by their codes. */
	public void demand(Member office, List<String> units, String title, String demand, LocalDate due) {
		this.supervising.demand(office, new DemandForm(units, title, demand, due));
	}

	/** Answers all that waits for some of the units, by their codes. */
	public void answer(Map<String, Member> officials, Member office, String title, String text) {
		this.repository.unanswered(office.tenant())
			.stream()
			.filter((notice) -> notice.title().equals(title) && officials.containsKey(notice.unit().code()))
			.forEach((notice) -> this.supervising.reply(officials.get(notice.unit().code()), notice.id(), text,
					new ExpectedVersion(notice.version())));
	}

	/** Closes a unit's answer, or sends it back where a new deadline is given. */
	public void decide(Member office, int year, String unit, String title, String words, @Nullable LocalDate due) {
		this.repository.ofYear(office.tenant(), year, null)
			.stream()
			.filter((notice) -> notice.state() == NoticeState.REPLIED)
			.filter((notice) -> notice.unit().code().equals(unit) && notice.title().equals(title))
			.forEach((notice) -> {
				ExpectedVersion seen = new ExpectedVersion(notice.version());
				if (due != null) {
					this.supervising.sendBack(office, notice.id(), words, due, seen);
				}
				else {
					this.supervising.close(office, notice.id(), words, seen);
				}
			});
	}

}
