package io.caizhi.hiring.absence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.hiring.AbsentEnterprises;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.ClosingMonths;
import io.caizhi.plan.ClosingMonths.ClosingMonth;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.WaitingWork;

import org.springframework.stereotype.Service;

/** Returns still missing shortly before their month closes, while they can be had. */
@Service
class MissingReturns implements WaitingWork {

	private final ClosingMonths closing;

	private final AbsentEnterprises absent;

	MissingReturns(ClosingMonths closing, AbsentEnterprises absent) {
		this.closing = closing;
		this.absent = absent;
	}

	@Override
	public List<Waiting> of(Member member) {
		boolean district = member.is(Role.LEADER) || member.is(Role.OFFICE);
		if (!district && !member.is(Role.OFFICIAL)) {
			return List.of();
		}
		List<ClosingMonth> soon = this.closing.of(member.district());
		if (soon.isEmpty()) {
			return List.of();
		}
		List<YearMonth> months = soon.stream().map(ClosingMonth::month).toList();
		List<Map<YearMonth, Integer>> units = district ? ofDistrict(member, months)
				: List.of(this.absent.inUnit(member.district(), member.tenant(), months));
		List<Waiting> waiting = new ArrayList<>();
		soon.forEach((month) -> {
			int missing = units.stream().mapToInt((unit) -> unit.getOrDefault(month.month(), 0)).sum();
			if (missing > 0) {
				waiting.add(Waiting.inMonth("RETURNS_MISSING", missing, month.month())
					.by(month.closesAt(), month.workingDaysLeft()));
			}
		});
		return waiting;
	}

	private List<Map<YearMonth, Integer>> ofDistrict(Member member, List<YearMonth> months) {
		Map<TenantId, Map<YearMonth, Integer>> units = this.absent.inDistrict(member.districtScope(), months);
		return List.copyOf(units.values());
	}

}
