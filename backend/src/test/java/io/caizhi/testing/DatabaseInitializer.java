package io.caizhi.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.privacy.KeyFiles;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives a test's application the shared database and keys of its own. */
class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		add(context, "caizhi-database", properties(EmbeddedDatabase.shared()));
	}

	/**
	 * The database, keys, and months that time closes at the start only: a test that
	 * compares what is stored before and after must not see the minute's closing between.
	 */
	static Map<String, Object> properties(EmbeddedDatabase database) {
		Map<String, Object> properties = new LinkedHashMap<>(database.properties());
		properties.put("caizhi.keys.directory", keys().toString());
		properties.put("caizhi.evidence.directory",
				Path.of("target", "embedded", "evidence").toAbsolutePath().toString());
		properties.put("caizhi.ledger.kinds.interval", "PT24H");
		properties.put("caizhi.closing.interval", "PT24H");
		// contexts share the rows, but not the clock: a test reads its files itself
		properties.put("caizhi.importing.worker", "false");
		properties.put("caizhi.entry.purge-interval", "PT24H");
		// figures are compared with records when a test says so
		properties.put("caizhi.reconciliation.worker", "false");
		properties.put("caizhi.inventory.worker", "false");
		properties.put("caizhi.supervision.worker", "false");
		// what was noted at the door is written, and sealed, when a test says so
		properties.put("caizhi.audit.worker", "false");
		properties.put("caizhi.notices.worker", "false");
		// a mail server that is never there: what is to be sent waits
		properties.put("spring.mail.host", "127.0.0.1");
		properties.put("spring.mail.port", "1");
		properties.put("caizhi.notices.from", "notice@caizhi.example");
		properties.put("caizhi.audit.heads", Path.of("target", "embedded", "audit-heads").toAbsolutePath().toString());
		return properties;
	}

	/** What a test sets itself goes before. */
	static void add(ConfigurableApplicationContext context, String name, Map<String, Object> properties) {
		MutablePropertySources sources = context.getEnvironment().getPropertySources();
		MapPropertySource source = new MapPropertySource(name, properties);
		if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
			sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, source);
		}
		else {
			sources.addFirst(source);
		}
	}

	static Path keys() {
		Path keys = Path.of("target", "embedded", "keys").toAbsolutePath();
		KeyFiles.createIfAbsent(keys);
		return keys;
	}

}
