package io.caizhi.meeting;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.scoring.inventory.InventoryId;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's meetings, prepared and held as people would. */
@Component
@Profile("demo")
public class DemoMeetings {

	private final Meetings meetings;

	private final ActionItems items;

	private final MeetingRepository repository;

	private final ActionItemRepository decided;

	DemoMeetings(Meetings meetings, ActionItems items, MeetingRepository repository, ActionItemRepository decided) {
		this.meetings = meetings;
		this.items = items;
		this.repository = repository;
		this.decided = decided;
	}

	/** A decision to take. */
	public record Decided(String decision, String owner, String person, LocalDate due) {

	}

	/** Whether there is any meeting in a year. */
	public boolean told(Member office, int year) {
		return !this.repository.ofYear(office.tenant(), year).isEmpty();
	}

	/** Prepares a meeting; of the leadership group, or of the whole district. */
	public void prepare(Member office, boolean group, String title, LocalDate day, InventoryId inventory) {
		Meeting planned = this.meetings.plan(office,
				new MeetingForm(group ? MeetingKind.GROUP : MeetingKind.DISTRICT, title, day,
						group ? "区委常委会议室" : "区政府三楼会议室", inventory, List.of("通报人才工作进展情况", "单位发言", "研究议定事项", "区领导讲话"),
						new Speaking(Speaking.Rule.BEST_AND_LAST, 1, 1)));
		this.meetings.pack(office, planned.id(), new ExpectedVersion(planned.version()));
	}

	/** Takes decisions in the newest meeting of a year and ends it. */
	public void hold(Member office, int year, List<Decided> decisions) {
		Meeting meeting = this.repository.ofYear(office.tenant(), year).getFirst();
		decisions.forEach((one) -> this.items.decide(office, meeting.id(),
				new ItemForm(one.decision(), one.owner(), one.person(), one.due())));
		this.meetings.end(office, meeting.id(), new ExpectedVersion(meeting.version()));
	}

	/** A unit reports what it owes as done, and the office confirms it. */
	public void carryOut(Member official, Member office, int year, String text) {
		List<ActionItem> open = this.decided.left(office.tenant(), year, official.tenant())
			.stream()
			.filter((item) -> item.state() == ItemState.OPEN)
			.toList();
		open.forEach((item) -> {
			this.items.report(official, item.id(), text, new ExpectedVersion(item.version()));
			this.items.find(office, item.id(), true, null, new ExpectedVersion(item.version() + 1));
		});
	}

}
