package io.caizhi.hiring.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.OpenMatters;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;

/** Correction orders that a unit still writes, or has with the office. */
@Service
class OpenOrders implements OpenMatters {

	private final CorrectionRepository repository;

	OpenOrders(CorrectionRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<Matter> of(Member member) {
		if (!member.is(Role.OFFICIAL)) {
			return List.of();
		}
		Map<CorrectionStatus, Integer> open = this.repository.open(member.tenant());
		List<Matter> matters = new ArrayList<>();
		add(matters, open, CorrectionStatus.DRAFT, "matter.corrections-in-draft");
		add(matters, open, CorrectionStatus.SUBMITTED, "matter.corrections-submitted");
		return matters;
	}

	private static void add(List<Matter> matters, Map<CorrectionStatus, Integer> open, CorrectionStatus status,
			String code) {
		int count = open.getOrDefault(status, 0);
		if (count > 0) {
			matters.add(Matter.counted("corrections-" + status, code, count, "/corrections"));
		}
	}

}
