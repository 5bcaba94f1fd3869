package io.caizhi.supervision;

import java.util.Optional;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Component;

/**
 * Which notices there are for whom: for leaders and the office all of the district, for
 * an official those of the own unit.
 */
@Component
class VisibleNotices {

	private final SupervisionRepository repository;

	VisibleNotices(SupervisionRepository repository) {
		this.repository = repository;
	}

	/**
	 * @throws Refusal not found, when there is none, or none to see
	 */
	SupervisionNotice find(Member member, NoticeId id) {
		return visible(member, this.repository.find(member.district().asTenant(), id));
	}

	/**
	 * Keeps everybody else from moving it until the transaction ends.
	 * @throws Refusal not found, when there is none, or none to see
	 */
	SupervisionNotice lock(Member member, NoticeId id) {
		return visible(member, this.repository.lock(member.district().asTenant(), id));
	}

	/**
	 * The same, if it is as it was seen.
	 * @throws Refusal not found; stale
	 */
	SupervisionNotice lock(Member member, NoticeId id, ExpectedVersion seen) {
		SupervisionNotice notice = lock(member, id);
		seen.require(notice.version());
		return notice;
	}

	private static SupervisionNotice visible(Member member, Optional<SupervisionNotice> found) {
		TenantId tenant = member.tenant();
		return found
			.filter((notice) -> member.is(Role.OFFICE) || member.is(Role.LEADER) || notice.unit().id().equals(tenant))
			.orElseThrow(Refusal::notFound);
	}

}
