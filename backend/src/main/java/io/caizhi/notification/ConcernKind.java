package io.caizhi.notification;

import io.caizhi.tenancy.Concerns.Concern;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a leader can be told to ask about, the most pressing first, and the page on which
 * it is seen.
 */
enum ConcernKind {

	/** Notices told to deputies or heads of units. */
	SUPERVISION_ESCALATED("/supervision?show=overdue", true),
	/** Notices whose deadline has passed. */
	SUPERVISION_OVERDUE("/supervision?show=overdue", true),
	/** Decisions of meetings whose day has passed. */
	DECISIONS_OVERDUE("/action-items", true),
	/** Bulletins not signed for in time. */
	BULLETINS_UNSIGNED("/bulletins", true),
	/** Terms of ledger entries about to end. */
	TERMS_ENDING("/ledger?ending=true", true),
	/** Ledger entries that wait for a verification. */
	ENTRIES_UNVERIFIED("/ledger?status=SUBMITTED", true),
	/** What several units claim; the cases name entries, which leaders see as counts. */
	SPLITS_OPEN("/ledger/splits", false);

	private final String page;

	private final boolean forLeaders;

	ConcernKind(String page, boolean forLeaders) {
		this.page = page;
		this.forLeaders = forLeaders;
	}

	/**
	 * @throws IllegalArgumentException when a module tells of a matter that no page is
	 * known for
	 */
	static ConcernKind of(Concern concern) {
		return valueOf(concern.what());
	}

	/** The page's address within the tenant's pages, where the member may open it. */
	@Nullable String page(Member member) {
		return (this.forLeaders || member.is(Role.OFFICE)) ? this.page : null;
	}

}
