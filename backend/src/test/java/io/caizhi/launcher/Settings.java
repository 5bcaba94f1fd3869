package io.caizhi.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.testing.ServerCache;

/**
 * What the start can be told on the command line, as {@code -Dname=value} of Maven.
 *
 * @param folder everything that is kept between starts
 * @param reset which part of it is dropped first
 */
record Settings(Path folder, Reset reset, int appPort, int keycloakPort, int keycloakManagementPort, int databasePort,
		int mailPort) {

	/** What {@code -Dreset} drops. */
	enum Reset {

		NOTHING, DATA, ALL

	}

	static Settings read() {
		return new Settings(ServerCache.devDirectory(), reset(System.getProperty("reset")), port("port.app", 8080),
				port("port.keycloak", 8180), port("port.keycloak-management", 9180), port("port.database", 13306),
				port("port.mail", 13025));
	}

	Path data() {
		return this.folder.resolve("data");
	}

	Path logs() {
		return this.folder.resolve("logs");
	}

	/** Each port by the property that changes it. */
	Map<String, Integer> ports() {
		Map<String, Integer> ports = new LinkedHashMap<>();
		ports.put("port.app", this.appPort);
		ports.put("port.keycloak", this.keycloakPort);
		ports.put("port.keycloak-management", this.keycloakManagementPort);
		ports.put("port.database", this.databasePort);
		ports.put("port.mail", this.mailPort);
		return ports;
	}

	String appUrl() {
		return "http://localhost:" + this.appPort;
	}

	private static Reset reset(String given) {
		return switch (given) {
			case null -> Reset.NOTHING;
			case "", "false" -> Reset.NOTHING;
			case "true", "data" -> Reset.DATA;
			case "all" -> Reset.ALL;
			default -> throw StartFailure.preflight("-Dreset 只能是空、data 或 all，不能是 " + given,
					"-Dreset takes nothing, data or all, not " + given);
		};
	}

	private static int port(String name, int usual) {
		String given = System.getProperty(name, "");
		try {
			return given.isBlank() ? usual : Integer.parseInt(given);
		}
		catch (NumberFormatException ex) {
			throw StartFailure.preflight("-D" + name + " 应为端口号，不能是 " + given,
					"-D" + name + " takes a port number, not " + given);
		}
	}

}
