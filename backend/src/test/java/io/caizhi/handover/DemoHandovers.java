package io.caizhi.handover;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Colleagues;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.MemberId;
import io.caizhi.tenancy.Role;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's hand-overs, written and signed as people would. */
@Component
@Profile("demo")
public class DemoHandovers {

	private final Handovers handovers;

	private final HandoverReading reading;

	private final Colleagues colleagues;

	DemoHandovers(Handovers handovers, HandoverReading reading, Colleagues colleagues) {
		this.handovers = handovers;
		this.reading = reading;
		this.colleagues = colleagues;
	}

	/** Whether the unit of an official has any hand-over of a year. */
	public boolean told(Member official, int year) {
		return !this.reading.ofYear(official, year).isEmpty();
	}

	/** An official writes what they have promised, and signs. */
	public void handOver(Member leaver, Member follower, LocalDate on, String notes, String what, String to,
			LocalDate by) {
		HandoverId id = this.handovers.start(leaver, new HandoverForm(null, place(leaver), place(follower), on)).id();
		this.handovers.write(leaver, id, on, new Words(notes, List.of(new Promise(what, to, by))),
				new ExpectedVersion(1));
		this.handovers.hand(leaver, id, seen(leaver, id), null, new ExpectedVersion(2));
	}

	/** A colleague takes over what waits for them. */
	public void takeOver(Member follower, int year) {
		this.reading.ofYear(follower, year)
			.stream()
			.filter(HandoverView::waits)
			.forEach((one) -> this.handovers.take(follower, one.id(), seen(follower, one.id()),
					new ExpectedVersion(one.version())));
	}

	private String seen(Member member, HandoverId id) {
		String seen = this.reading.one(member, id).seen();
		if (seen == null) {
			throw new IllegalStateException("Nobody can follow in " + id);
		}
		return seen;
	}

	private MemberId place(Member official) {
		return this.colleagues.find(official.tenant(), Role.OFFICIAL, official.subject()).orElseThrow().id();
	}

}
