package io.caizhi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.privacy.KeyFiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own, for an application that a test starts and stops itself; Keycloak
 * is the one of all. While it is entered the vocabulary speaks of it.
 */
public final class SeparateWorld {

	private final Path folder;

	private final EmbeddedDatabase database;

	private final World world;

	private SeparateWorld(Path folder) {
		this.folder = folder;
		this.database = EmbeddedDatabase.start(ServerProcess.freePort(), folder.resolve("data"),
				folder.resolve("mariadb.log"), EmbeddedDatabase.Accounts.random(), false);
		this.world = new World(this.database);
		KeyFiles.createIfAbsent(folder.resolve("keys"));
	}

	public static SeparateWorld enter() {
		try {
			SeparateWorld separate = new SeparateWorld(Files.createTempDirectory("caizhi-separate-"));
			World.enter(separate.world);
			return separate;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where its application answers. */
	public void at(String base) {
		this.world.at(base);
	}

	/** The settings its application starts with. */
	public Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.putAll(this.database.properties());
		properties.putAll(EmbeddedKeycloak.shared().properties());
		properties.put("caizhi.keys.directory", this.folder.resolve("keys").toString());
		properties.put("caizhi.evidence.directory", this.folder.resolve("evidence").toString());
		properties.put("caizhi.audit.heads", this.folder.resolve("audit-heads").toString());
		properties.put("caizhi.identity.clients", "caizhi-web,caizhi-test");
		properties.put("caizhi.directory.second-factor", "false");
		properties.put("caizhi.directory.interval", "PT1S");
		return properties;
	}

	/** Looks at its database as the account that owns it. */
	public JdbcClient client() {
		return JdbcClient.create(new DriverManagerDataSource(this.database.url(),
				this.database.properties().get("CAIZHI_DB_MIGRATION_USER").toString(),
				this.database.properties().get("CAIZHI_DB_MIGRATION_PASSWORD").toString()));
	}

	/**
	 * Makes the claims of requests that died look a minute older, so that whoever sends
	 * again need not wait that long. Only while no application runs.
	 */
	public void letAMinutePass() {
		client().sql("""
				UPDATE idempotency SET claimed_at = claimed_at - INTERVAL 61 SECOND WHERE answer_status IS NULL
				""").update();
	}

	public void leave() {
		World.enter(null);
		this.database.close();
		ServerCache.delete(this.folder);
	}

}
