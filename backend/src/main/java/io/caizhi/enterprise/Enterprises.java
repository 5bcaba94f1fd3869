package io.caizhi.enterprise;

import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import org.springframework.stereotype.Service;

/** The enterprises of a unit. */
@Service
public class Enterprises {

	/**
	 * The enterprise, for a member who may see it: its own reporter, or an official of
	 * its unit.
	 * @throws io.caizhi.kernel.Refusal not found, for everybody else
	 */
	public Enterprise visibleTo(Member member, EnterpriseId enterprise) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The enterprise, for the person who reports for it.
	 * @throws io.caizhi.kernel.Refusal forbidden, when the member is no reporter; not
	 * found, when a reporter of another enterprise
	 */
	public Enterprise reportedBy(Member member, EnterpriseId enterprise) {
		throw new UnsupportedOperationException();
	}

	/** All enterprises of the member's unit, by name. */
	public List<Enterprise> all(Member official) {
		throw new UnsupportedOperationException();
	}

	/** All enterprises of one unit of the district, by name. */
	public List<Enterprise> all(DistrictScope scope, TenantId unit) {
		throw new UnsupportedOperationException();
	}

}
