package io.caizhi.tenancy;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A person in one role of a tenant, or one who was.
 *
 * @param subject when Keycloak has told it
 * @param active whether the place was not taken away
 */
public record Colleague(MemberId id, @Nullable Subject subject, String name, boolean active) {

	/** Never the name: it would end up in a log. */
	@Override
	public String toString() {
		return "Colleague " + this.id;
	}

}
