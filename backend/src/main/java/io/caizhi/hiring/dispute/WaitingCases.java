package io.caizhi.hiring.dispute;

import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/** Cases of persons verified more than once that wait for the office. */
@Service
class WaitingCases implements WaitingWork {

	private final DuplicateRepository repository;

	WaitingCases(DuplicateRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<Waiting> of(Member member) {
		if (!member.is(Role.OFFICE)) {
			return List.of();
		}
		return this.repository.open(member.districtScope())
			.entrySet()
			.stream()
			.map((year) -> Waiting.inYear("DUPLICATES_TO_DECIDE", year.getValue(), year.getKey()))
			.toList();
	}

}
