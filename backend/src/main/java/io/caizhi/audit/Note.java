package io.caizhi.audit;

import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;

/** Something noted at the door; equal ones are written once, with how often. */
sealed interface Note {

	/**
	 * A login was first used in a tenant.
	 *
	 * @param session names the login
	 */
	record Entered(TenantId tenant, DistrictId district, Subject subject, Set<Role> roles,
			String session) implements Note {

	}

	/**
	 * Somebody was turned away.
	 *
	 * @param alias of the tenant, which need not exist
	 * @param asked what for, without what tells one thing of its kind from another
	 */
	record TurnedAway(Subject subject, String alias, int status, String asked) implements Note {

	}

	/** Somebody was shown persons. */
	record Looked(TenantId tenant, DistrictId district, Subject subject, String page) implements Note {

	}

}
