package io.caizhi.plan.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.TimeNodes.TimeNode;

import org.springframework.stereotype.Service;

/**
 * The milestones of the indicators that a member may see, each on its due date. The
 * indicator is told by its code alone: what it is called stays in the house.
 */
@Service
class MilestoneNodes implements io.caizhi.tenancy.TimeNodes {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final PlanReading reading;

	MilestoneNodes(PlanReading reading) {
		this.reading = reading;
	}

	@Override
	public List<TimeNode> of(Member member, LocalDate from, LocalDate to) {
		if (!member.is(Role.OFFICIAL) && !member.is(Role.LEADER) && !member.is(Role.OFFICE)) {
			return List.of();
		}
		return this.reading.all(member)
			.stream()
			.filter((plan) -> plan.revision() > 0 && plan.status() != PlanStatus.CLOSED)
			.filter((plan) -> !plan.firstMonth().atDay(1).isAfter(to)
					&& !plan.lastMonth().atEndOfMonth().isBefore(from))
			.flatMap((plan) -> nodes(this.reading.revision(member, plan.id(), plan.revision()).content()))
			.filter((node) -> !node.day().isBefore(from) && !node.day().isAfter(to))
			.toList();
	}

	private static Stream<TimeNode> nodes(PlanContent content) {
		return content.indicators()
			.stream()
			.flatMap((indicator) -> indicator.milestones()
				.stream()
				.map((milestone) -> new TimeNode(
						"milestone-" + content.plan() + "-" + indicator.code().value() + "-"
								+ (indicator.milestones().indexOf(milestone) + 1),
						milestone.due(), "node.milestone",
						Map.of("indicator", indicator.code().value(), "share", share(milestone)),
						"/plans/" + content.plan())));
	}

	private static String share(Milestone milestone) {
		return milestone.share().multiply(HUNDRED).stripTrailingZeros().toPlainString();
	}

}
