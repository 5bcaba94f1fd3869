package io.caizhi.hiring;

import java.util.List;
import java.util.stream.Stream;

import io.caizhi.plan.yearly.HireChoices;

import org.springframework.stereotype.Component;

/** Tells the plan what its metrics on hires may name. */
@Component
class PlanHireChoices implements HireChoices {

	@Override
	public List<String> educations() {
		return EducationLevel.all();
	}

	@Override
	public List<String> channels() {
		return Stream.of(Channel.values()).map(Channel::name).toList();
	}

}
