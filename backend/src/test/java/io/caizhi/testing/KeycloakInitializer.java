package io.caizhi.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application the shared Keycloak. */
class KeycloakInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		DatabaseInitializer.add(context, "caizhi-keycloak", EmbeddedKeycloak.shared().properties());
	}

}
