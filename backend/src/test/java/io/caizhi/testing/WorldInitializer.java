package io.caizhi.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application the database of the shared world, and keys. */
class WorldInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		DatabaseInitializer.add(context, "caizhi-world", DatabaseInitializer.properties(World.shared().database()));
	}

}
