package io.caizhi.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a real deployment that would take the demo's tokens, which anybody can
 * have for a password printed in the README.
 */
@Component
class DemoGuard {

	DemoGuard(Environment environment, IdentityProperties identity) {
		if (identity.clients().contains(IdentityProperties.DEMO_CLIENT)
				&& !environment.acceptsProfiles(Profiles.of("demo"))) {
			throw new IllegalStateException("caizhi.identity.clients names " + IdentityProperties.DEMO_CLIENT
					+ ", which only the profile demo may: remove it, or start with --spring.profiles.active=demo");
		}
	}

}
