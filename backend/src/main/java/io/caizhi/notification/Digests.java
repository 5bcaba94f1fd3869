package io.caizhi.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.WorkedDays;
import io.caizhi.tenancy.Door.Whereabouts;
import io.caizhi.tenancy.Recipient;
import io.caizhi.tenancy.Recipients;

import org.springframework.stereotype.Service;

/**
 * Once a working day, in working hours, everybody is to get a digest of what waits for
 * them. Only that it is to be sent is kept: what it says is worked out when it leaves.
 */
@Service
class Digests {

	private final Recipients recipients;

	private final OutboxRepository outbox;

	private final NoticeGroupRepository groups;

	private final WorkedDays days;

	private final NoticeProperties properties;

	private final Clock clock;

	/**
	 * The day of which each tenant's are in the outbox, by this node; none is added
	 * twice.
	 */
	private final Map<TenantId, LocalDate> put = new HashMap<>();

	Digests(Recipients recipients, OutboxRepository outbox, NoticeGroupRepository groups, WorkedDays days,
			NoticeProperties properties, Clock clock) {
		this.recipients = recipients;
		this.outbox = outbox;
		this.groups = groups;
		this.days = days;
		this.properties = properties;
		this.clock = clock;
	}

	/** Puts into the outbox what is to be sent today. */
	synchronized void put() {
		this.recipients.tenants().forEach(this::put);
	}

	/** Whether people of the district may be disturbed now. */
	boolean isTime(DistrictId district) {
		Instant now = this.clock.instant();
		int hour = now.atZone(ChinaTime.ZONE).getHour();
		return hour >= this.properties.fromHour() && hour < this.properties.toHour()
				&& this.days.worked(district, ChinaTime.day(now));
	}

	LocalDate today() {
		return ChinaTime.day(this.clock.instant());
	}

	synchronized void put(Whereabouts where) {
		LocalDate today = today();
		if (today.equals(this.put.get(where.tenant())) || !isTime(where.district())) {
			return;
		}
		List<Long> places = new ArrayList<>();
		for (Recipient recipient : this.recipients.of(where.tenant())) {
			places.add(recipient.place().value());
		}
		this.outbox.add(where.tenant(), ChannelKind.MAIL, places, Due.digest(today), this.clock.instant());
		List<Long> groups = this.groups.all(where.tenant()).stream().map((group) -> group.id().value()).toList();
		this.outbox.add(where.tenant(), ChannelKind.GROUP, groups, Due.digest(today), this.clock.instant());
		this.put.put(where.tenant(), today);
	}

}
