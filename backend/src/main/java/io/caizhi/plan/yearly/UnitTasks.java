package io.caizhi.plan.yearly;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;

/** What issued plans that are not over ask of a unit. */
@Service
public class UnitTasks {

	private final PlanReading reading;

	UnitTasks(PlanReading reading) {
		this.reading = reading;
	}

	/** The indicators that the member's tenant works for on that day or later. */
	public List<UnitTask> of(Member member, LocalDate day) {
		return this.reading.all(member)
			.stream()
			.filter((plan) -> plan.revision() > 0 && plan.status() != PlanStatus.CLOSED)
			.filter((plan) -> !plan.lastMonth().atEndOfMonth().isBefore(day))
			.flatMap((plan) -> tasks(member, this.reading.revision(member, plan.id(), plan.revision()).content(), day))
			.toList();
	}

	private static Stream<UnitTask> tasks(Member member, PlanContent content, LocalDate day) {
		return content.indicators()
			.stream()
			.filter((indicator) -> member.is(Role.OFFICE) || indicator.ledBy(member.tenant())
					|| indicator.contributing().contains(member.tenant())
					|| content.targets().assigned(indicator.code(), member.tenant()))
			.map((indicator) -> new UnitTask(content.plan(), content.year(), indicator.code(), indicator.name(),
					indicator.responsible().stream().filter((person) -> person.on(day)).toList()));
	}

}
