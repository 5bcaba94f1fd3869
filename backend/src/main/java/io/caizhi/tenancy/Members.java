package io.caizhi.tenancy;

import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import org.springframework.stereotype.Service;

/** The people of a tenant: invited, listed, removed. */
@Service
public class Members {

	/**
	 * Invites a person into the inviter's own unit; Keycloak follows after commit.
	 * Inviting the same person again is no second invitation.
	 */
	public Invitation inviteReporter(Member official, String name, String email) {
		throw new UnsupportedOperationException();
	}

	/** The members of the unit in that role, removed ones left out. */
	public List<Invitation> list(Member member, Role role) {
		throw new UnsupportedOperationException();
	}

	/** Removes a reporter of the unit: at once for every write, then in Keycloak. */
	public void removeReporter(Member official, MemberId reporter, ExpectedVersion version) {
		throw new UnsupportedOperationException();
	}

}
