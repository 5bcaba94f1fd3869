package io.caizhi.testing;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application the database of the shared world, and keys. */
class WorldInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Map<String, Object> properties = new LinkedHashMap<>(World.shared().database().properties());
		properties.put("caizhi.keys.directory", DatabaseInitializer.keys().toString());
		DatabaseInitializer.add(context, "caizhi-world", properties);
	}

}
