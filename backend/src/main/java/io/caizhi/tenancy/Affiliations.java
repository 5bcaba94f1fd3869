package io.caizhi.tenancy;

import java.util.Optional;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** What a member of a unit stands for there, told by the module that knows. */
public interface Affiliations {

	/** The enterprise the person reports for in the unit, if any. */
	Optional<Affiliation> of(TenantId unit, Subject subject);

	/**
	 * @param enterprise its identifier as shown outside
	 */
	record Affiliation(String enterprise, String name) {

	}

}
