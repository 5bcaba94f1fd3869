package io.caizhi.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.Wording;
import io.caizhi.notification.WaitingNow;
import io.caizhi.notification.WaitingNow.Told;
import io.caizhi.plan.WorkCalendars;
import io.caizhi.plan.WorkingDays;
import io.caizhi.plan.yearly.UnitTask;
import io.caizhi.plan.yearly.UnitTasks;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.OpenMatters;
import io.caizhi.tenancy.OpenMatters.Matter;
import io.caizhi.tenancy.Recipient;
import io.caizhi.tenancy.Recipients;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.TimeNodes;
import io.caizhi.tenancy.TimeNodes.TimeNode;
import io.caizhi.tenancy.WaitingWork.Waiting;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what is handed over, always with the eyes of who follows: what that person may
 * not see is not handed over, whoever looks.
 */
@Component
class Gathering {

	/** How far ahead time nodes are told, in months. */
	private static final int MONTHS_AHEAD = 3;

	/** Kinds of waiting work that are hand-overs themselves, and a person's own. */
	private static final String OWN_KINDS = "HANDOVERS_";

	private final Recipients recipients;

	private final WaitingNow waiting;

	private final List<OpenMatters> matters;

	private final List<TimeNodes> nodes;

	private final UnitTasks tasks;

	private final WorkCalendars calendars;

	private final Wording wording;

	private final Clock clock;

	Gathering(Recipients recipients, WaitingNow waiting, List<OpenMatters> matters, List<TimeNodes> nodes,
			UnitTasks tasks, WorkCalendars calendars, Wording wording, Clock clock) {
		this.recipients = recipients;
		this.waiting = waiting;
		this.matters = matters;
		this.nodes = nodes;
		this.tasks = tasks;
		this.calendars = calendars;
		this.wording = wording;
		this.clock = clock;
	}

	/** Nothing, once who follows cannot come in any more. */
	Optional<Content> of(Handover handover, Role role) {
		return follower(handover, role).map((member) -> gather(member, handover.leaver().name()));
	}

	private Optional<Member> follower(Handover handover, Role role) {
		Subject subject = handover.follower().subject();
		if (subject == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.recipients.admit(handover.where().id(),
					new Recipient(handover.follower().place(), subject, Set.of(role))));
		}
		catch (Refusal ex) {
			if (ex.kind() != Refusal.Kind.NOT_FOUND) {
				throw ex;
			}
			return Optional.empty();
		}
	}

	private Content gather(Member member, String leaver) {
		LocalDate today = ChinaTime.day(this.clock.instant());
		LocalDate last = today.plusMonths(MONTHS_AHEAD);
		List<Told> told = this.waiting.of(member)
			.stream()
			.filter((one) -> !one.waiting().what().startsWith(OWN_KINDS))
			.toList();
		List<Matter> all = this.matters.stream().flatMap((source) -> source.of(member).stream()).toList();
		List<UnitTask> worked = this.tasks.of(member, today);
		List<TimeNode> days = days(member, worked, today, last);
		Lines lines = new Lines(today, this.calendars.around(member.district(), List.of(today, last)));
		List<Line> open = new ArrayList<>();
		told.forEach((one) -> open.add(lines.of(one)));
		all.stream().filter((matter) -> !matter.promised()).forEach((matter) -> open.add(lines.of(matter)));
		List<Line> promises = new ArrayList<>();
		all.stream().filter(Matter::promised).forEach((matter) -> promises.add(lines.of(matter)));
		worked.stream().filter((task) -> task.of(leaver)).forEach((task) -> promises.add(lines.of(task)));
		return new Content(today, open, promises, days.stream().map(lines::of).toList());
	}

	/** Of the milestones only those of indicators that the tenant works for. */
	private List<TimeNode> days(Member member, List<UnitTask> worked, LocalDate today, LocalDate last) {
		Set<String> codes = worked.stream().map((task) -> task.code().value()).collect(Collectors.toUnmodifiableSet());
		return this.nodes.stream()
			.flatMap((source) -> source.of(member, today, last).stream())
			.filter((node) -> !node.words().containsKey("indicator")
					|| codes.contains(String.valueOf(node.words().get("indicator"))))
			.sorted(Comparator.comparing(TimeNode::day).thenComparing(TimeNode::key))
			.toList();
	}

	/** Writes lines of one day. */
	private final class Lines {

		private final LocalDate today;

		private final WorkingDays days;

		private Lines(LocalDate today, WorkingDays days) {
			this.today = today;
			this.days = days;
		}

		private Line of(Told told) {
			Waiting work = told.waiting();
			LocalDate due = (work.due() != null) ? ChinaTime.day(work.due()) : null;
			String key = work.what() + ((work.month() != null) ? "-" + work.month() : "")
					+ ((work.year() != null) ? "-" + work.year() : "");
			return new Line(key, told.chinese(), told.english(), work.overdue(), due, left(due), told.page());
		}

		private Line of(Matter matter) {
			return new Line(matter.key(), chinese(matter.code(), matter.words()),
					english(matter.code(), matter.words()), matter.overdue(), matter.due(), left(matter.due()),
					matter.page());
		}

		private Line of(UnitTask task) {
			Map<String, Object> words = Map.of("year", task.year(), "indicator", task.code().value(), "name",
					task.name());
			return new Line("responsible-" + task.plan() + "-" + task.code().value(),
					chinese("handover.responsible", words), english("handover.responsible", words), 0, null, null,
					"/plans/" + task.plan());
		}

		private Line of(TimeNode node) {
			return new Line(node.key(), chinese(node.code(), node.words()), english(node.code(), node.words()), 0,
					node.day(), left(node.day()), node.page());
		}

		private @Nullable Integer left(@Nullable LocalDate due) {
			return (due != null && !due.isBefore(this.today)) ? this.days.left(this.today, due) : null;
		}

		private String chinese(String code, Map<String, Object> words) {
			return Gathering.this.wording.chinese(code, words);
		}

		private String english(String code, Map<String, Object> words) {
			return Gathering.this.wording.english(code, words);
		}

	}

}
