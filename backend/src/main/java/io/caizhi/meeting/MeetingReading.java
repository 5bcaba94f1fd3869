package io.caizhi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.document.Papers;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.meeting.Meeting.Packed;
import io.caizhi.meeting.MeetingView.Detail;
import io.caizhi.meeting.MeetingView.ItemView;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.TenantNames;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows meetings to leaders and the office, and to officials what meetings that are over
 * left for the own unit to do.
 */
@Service
class MeetingReading {

	private final MeetingRepository repository;

	private final ActionItemRepository items;

	private final Papers papers;

	private final TenantNames names;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MeetingReading(MeetingRepository repository, ActionItemRepository items, Papers papers, TenantNames names,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.items = items;
		this.papers = papers;
		this.names = names;
		this.events = events;
		this.clock = clock;
	}

	/** Those of a year, the newest first. */
	@Transactional(readOnly = true)
	List<MeetingView> ofYear(Member member, int year) {
		TenantId district = member.districtScope().district().asTenant();
		List<Meeting> meetings = this.repository.ofYear(district, year);
		Map<MeetingId, List<ActionItem>> decided = this.items.of(district, meetings.stream().map(Meeting::id).toList())
			.stream()
			.collect(Collectors.groupingBy(ActionItem::meeting));
		return meetings.stream()
			.map((meeting) -> view(member, meeting, decided.getOrDefault(meeting.id(), List.of())))
			.toList();
	}

	/**
	 * @throws Refusal not found
	 */
	@Transactional(readOnly = true)
	Detail one(Member member, MeetingId id) {
		Meeting meeting = find(member, id);
		List<ActionItem> decided = this.items.of(member.district().asTenant(), List.of(id));
		Packed packed = meeting.packed();
		return new Detail(view(member, meeting, decided), meeting.inventory(), meeting.agenda(), meeting.speaking(),
				(packed != null) ? packed.read() : null, (packed != null) ? packed.at() : null,
				(packed != null) ? packed.digest() : null,
				decided.stream().map((item) -> view(member, item, meeting.state())).toList(), this.papers.printable());
	}

	/** What the meetings of a year left to do: the own unit's, or all. */
	@Transactional(readOnly = true)
	List<ItemView> left(Member member, int year) {
		member.require(Role.OFFICIAL, Role.LEADER, Role.OFFICE);
		return this.items.left(member.district().asTenant(), year, member.is(Role.OFFICIAL) ? member.tenant() : null)
			.stream()
			.map((item) -> view(member, item, MeetingState.HELD))
			.toList();
	}

	/** One of them, as the member sees it now. */
	ItemView view(Member member, ActionItem item, MeetingState meeting) {
		boolean persons = member.is(Role.OFFICIAL) || member.is(Role.OFFICE);
		LocalDate today = ChinaTime.day(this.clock.instant());
		return new ItemView(item.id(), item.meeting(), item.number(), item.decision(), item.owner().code(),
				item.owner().name(), item.owner().person(), item.due(), item.state(), item.overdue(today),
				(item.report() != null) ? item.report().at() : null,
				(persons && item.report() != null) ? item.report().text() : null, persons ? item.comment() : null,
				item.version(), actions(member, item, meeting));
	}

	/**
	 * The pack and what was decided, as a file; the taking is recorded before anybody has
	 * it.
	 * @throws Refusal not found; conflict {@code meeting.no-pack} and as
	 * {@link Papers#write}
	 */
	@Transactional
	GivenFile file(Member member, MeetingId id, Papers.Format format) {
		Meeting meeting = find(member, id);
		MeetingPaper paper = new MeetingPaper(this.names.of(member), meeting, pack(meeting),
				this.items.of(member.district().asTenant(), List.of(id)));
		GivenFile file = this.papers.file(paper.paper(), meeting.title() + "会议材料", format);
		this.events.publishEvent(MeetingEvent.of(member, meeting, MeetingEvent.Kind.TAKEN));
		return file;
	}

	/**
	 * The same as tables.
	 * @throws Refusal not found; conflict {@code meeting.no-pack}
	 */
	@Transactional(readOnly = true)
	PackSheets sheets(Member member, MeetingId id) {
		Meeting meeting = find(member, id);
		return new PackSheets(meeting, pack(meeting), this.items.of(member.district().asTenant(), List.of(id)));
	}

	private static Pack pack(Meeting meeting) {
		Packed packed = meeting.packed();
		if (packed == null) {
			throw Refusal.conflict("meeting.no-pack");
		}
		return packed.read();
	}

	private Meeting find(Member member, MeetingId id) {
		return this.repository.find(member.districtScope().district().asTenant(), id).orElseThrow(Refusal::notFound);
	}

	private static MeetingView view(Member member, Meeting meeting, List<ActionItem> decided) {
		List<String> actions = new ArrayList<>();
		if (member.is(Role.OFFICE) && meeting.state() == MeetingState.PLANNED) {
			actions.addAll(List.of("edit", "pack", "decide"));
			if (meeting.packed() != null) {
				actions.add("end");
			}
			actions.add("drop");
		}
		return new MeetingView(meeting.id(), meeting.kind(), meeting.title(), meeting.heldOn(), meeting.place(),
				meeting.state(), decided.size(),
				(int) decided.stream().filter((item) -> item.state() != ItemState.DONE).count(), meeting.version(),
				actions);
	}

	private static List<String> actions(Member member, ActionItem item, MeetingState meeting) {
		if (member.is(Role.OFFICE) && meeting == MeetingState.PLANNED) {
			return List.of("remove");
		}
		if (member.is(Role.OFFICE) && item.state() == ItemState.REPORTED) {
			return List.of("find");
		}
		return (member.is(Role.OFFICIAL) && item.state() == ItemState.OPEN) ? List.of("report") : List.of();
	}

}
