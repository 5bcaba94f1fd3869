package io.caizhi.kernel;

import java.util.Locale;
import java.util.Map;

/**
 * Something done or seen that the audit log must keep. Published inside the transaction
 * of the change, and recorded in it.
 */
public interface AuditedEvent {

	/** Where it happened. */
	TenantId tenant();

	DistrictId district();

	/** Who did it. */
	Subject actor();

	/**
	 * What was done, such as {@code return.submitted}; listed in
	 * {@code docs/audit-events.md}.
	 */
	String action();

	/**
	 * The action of what became of something, by the name of the constant:
	 * {@code SENT_BACK} of {@code entry.} is {@code entry.sent-back}.
	 * @param noun what it became of, with the sign that ends it
	 */
	static String action(String noun, Enum<?> what) {
		return noun + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The kind and identifier of the thing, such as {@code return/0HXJ…}. */
	String object();

	/** Further facts; never personal data. */
	default Map<String, Object> details() {
		return Map.of();
	}

}
