package io.caizhi.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Quotation;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.OpenMatters;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;

/**
 * Notices that are not done, each by its number: those to answer, and those whose reply
 * said what will be done.
 */
@Service
class OpenSupervision implements OpenMatters {

	private final SupervisionRepository repository;

	private final Clock clock;

	OpenSupervision(SupervisionRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	@Override
	public List<Matter> of(Member member) {
		if (!member.is(Role.OFFICIAL) && !member.is(Role.OFFICE)) {
			return List.of();
		}
		LocalDate today = ChinaTime.day(this.clock.instant());
		return this.repository.open(member.district().asTenant(), member.is(Role.OFFICIAL) ? member.tenant() : null)
			.stream()
			.map((notice) -> matter(notice, today))
			.toList();
	}

	private static Matter matter(SupervisionNotice notice, LocalDate today) {
		boolean replied = notice.state() == NoticeState.REPLIED;
		return new Matter("supervision-" + notice.id(),
				replied ? "matter.supervision-replied" : "matter.supervision-to-answer",
				Map.of("number", notice.cited(), "title", Quotation.inner(notice.title()), "unit",
						notice.unit().name()),
				replied, (!replied && today.isAfter(notice.due())) ? 1 : 0, notice.due(),
				"/supervision/" + notice.id());
	}

}
