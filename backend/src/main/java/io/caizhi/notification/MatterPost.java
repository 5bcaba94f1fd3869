package io.caizhi.notification;

import java.time.Instant;
import java.util.List;

import io.caizhi.kernel.TenantId;

import org.springframework.stereotype.Service;

/** Where modules hand in that a mail about a matter is to leave. */
@Service
public class MatterPost {

	private final OutboxRepository outbox;

	MatterPost(OutboxRepository outbox) {
		this.outbox = outbox;
	}

	/**
	 * Has a mail sent, in the transaction of whatever gives rise to it; once for an
	 * occasion.
	 * @param letters which work out what it says
	 */
	public void put(MatterLetters letters, TenantId tenant, long matter, String occasion, Instant now) {
		this.outbox.add(tenant, ChannelKind.MAIL, List.of(matter), Due.about(letters.word(), occasion), now);
	}

}
