package io.caizhi.enterprise;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The enterprises of the demo, registered and given reporters by their officials. */
@Component
@Profile("demo")
public class DemoEnterprises {

	private final Enterprises enterprises;

	private final Reporters reporters;

	DemoEnterprises(Enterprises enterprises, Reporters reporters) {
		this.enterprises = enterprises;
		this.reporters = reporters;
	}

	/** The unit's enterprises by credit code. */
	public Map<String, Enterprise> all(Member official) {
		return this.enterprises.all(official)
			.stream()
			.collect(Collectors.toMap(Enterprise::creditCode, Function.identity()));
	}

	public Enterprise register(Member official, String creditCode, String name) {
		return this.enterprises.register(official, creditCode, name);
	}

	public void invite(Member official, Enterprise enterprise, String name, String email) {
		this.reporters.invite(official, enterprise.id(), name, email);
	}

}
