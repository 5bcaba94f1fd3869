package io.caizhi.tenancy;

import io.caizhi.kernel.Subject;

/**
 * Where the boundary tells who came in, who was turned away and who looks at persons.
 * Told on the way of every request: a new login and a new look are written when the call
 * returns, refusals and the same look again within seconds are counted and written soon
 * after.
 */
public interface VisitorsBook {

	/**
	 * A person was admitted.
	 * @param session names the login the token belongs to
	 */
	void entered(Member member, String session);

	/**
	 * A person with a believable token was turned away: at a tenant's door, or within it
	 * from what is not theirs.
	 * @param alias of the tenant, which need not exist
	 * @param status 403 or 404
	 * @param asked method and pattern of the address, such as {@code GET /hires/{hire}}
	 */
	void turnedAway(Subject subject, String alias, int status, String asked);

	/**
	 * A person is about to be shown personal data of others.
	 * @param page the address below the tenant's, without its query
	 */
	void looked(Member member, String page);

}
