package io.caizhi.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.privacy.KeyFiles;
import io.caizhi.testing.EmbeddedDatabase;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Puts the realm and the line to the database before a context starts. */
class WebTestInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final TestRealm REALM = new TestRealm();

	static final CuttableLine DATABASE_LINE = new CuttableLine(databasePort());

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Path keys = Path.of("target", "embedded", "web-keys").toAbsolutePath();
		KeyFiles.createIfAbsent(keys);
		Map<String, Object> properties = new LinkedHashMap<>(EmbeddedDatabase.shared().properties());
		properties.put("caizhi.keys.directory", keys.toString());
		properties.put("caizhi.audit.worker", "false");
		properties.put("caizhi.notices.worker", "false");
		properties.put("caizhi.identity.issuer", TestRealm.ISSUER);
		properties.put("caizhi.identity.jwks-uri", REALM.jwksUri());
		properties.put("caizhi.identity.clients", "caizhi-web,caizhi-test");
		properties.put("caizhi.directory.server-url", "http://127.0.0.1:1");
		properties.put("caizhi.directory.client-secret", "unused");
		properties.put("caizhi.directory.interval", "PT24H");
		properties.put("caizhi.pages.location", "classpath:/io/caizhi/web/pages/");
		properties.put("spring.datasource.url", cuttableUrl());
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("web-test", properties));
	}

	private static String cuttableUrl() {
		return EmbeddedDatabase.shared().url().replace(":" + databasePort(), ":" + DATABASE_LINE.port());
	}

	private static int databasePort() {
		return URI.create(EmbeddedDatabase.shared().url().substring("jdbc:".length())).getPort();
	}

}
