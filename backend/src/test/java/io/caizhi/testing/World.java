package io.caizhi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * What a test's words refer to: an application at an address, its database, Keycloak, and
 * the people known there.
 */
final class World {

	private static final Supplier<World> SHARED = SingletonSupplier.of(World::start);

	private static @Nullable World current;

	private final EmbeddedDatabase database;

	private final Tokens tokens = new Tokens();

	private @Nullable String base;

	private @Nullable Districts districts;

	private @Nullable Throwable failure;

	World(EmbeddedDatabase database) {
		this.database = database;
	}

	static World current() {
		return (current != null) ? current : shared();
	}

	/** The words mean this one from now on; with none, the shared one. */
	static void enter(@Nullable World world) {
		current = world;
	}

	/**
	 * The one of all integration tests. Its database is not the one of the tests without
	 * Keycloak, for those plant rows that no Keycloak can ever follow.
	 */
	static World shared() {
		return SHARED.get();
	}

	private static World start() {
		try {
			Path folder = Files.createTempDirectory("caizhi-world-");
			EmbeddedDatabase database = EmbeddedDatabase.start(ServerProcess.freePort(), folder.resolve("data"),
					Path.of("target", "embedded", "world-mariadb.log").toAbsolutePath(),
					EmbeddedDatabase.Accounts.random(), false);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				database.close();
				ServerCache.delete(folder);
			}));
			return new World(database);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void at(String base) {
		this.base = base;
	}

	String base() {
		return Objects.requireNonNull(this.base, "No application yet: is the test an @IntegrationTest?");
	}

	EmbeddedDatabase database() {
		return this.database;
	}

	Tokens tokens() {
		return this.tokens;
	}

	/**
	 * Everybody known; in the shared world the two districts are founded when asked for.
	 */
	Districts districts() {
		if (this.failure != null) {
			throw new IllegalStateException("The districts could not be founded", this.failure);
		}
		if (this.districts == null) {
			this.districts = new Districts(operator(), person("stranger"));
			if (this == shared()) {
				found(this.districts);
			}
		}
		return this.districts;
	}

	/** Once, so that what went wrong the first time is what every later test reports. */
	private void found(Districts districts) {
		try {
			districts.found();
		}
		catch (RuntimeException | AssertionError ex) {
			this.failure = ex;
			throw ex;
		}
	}

	/** Lets an invited person log in without the way through the mail. */
	void letIn(String email) {
		Given.await(() -> !KeycloakAccess.shared().realm().users().searchByEmail(email, true).isEmpty());
		KeycloakAccess.shared().setPassword(email, KeycloakAccess.PASSWORD);
	}

	/** How much is still to be told to Keycloak, mails included. */
	int pending() {
		try (Connection connection = this.database.migrationConnection();
				PreparedStatement statement = connection.prepareStatement("""
						SELECT (SELECT COUNT(*) FROM tenant WHERE directory_version < version)
						    + (SELECT COUNT(*) FROM member WHERE directory_version < version)
						    + (SELECT COUNT(*) FROM member WHERE mail_due AND status = 'ACTIVE')
						""");
				ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getInt(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Person operator() {
		Person operator = person("operator");
		var realm = KeycloakAccess.shared().realm();
		realm.users()
			.get(KeycloakAccess.shared().person(operator.email()).getId())
			.roles()
			.realmLevel()
			.add(List.of(realm.roles().get("operator").toRepresentation()));
		return operator;
	}

	private static Person person(String name) {
		String email = name + Numbers.next() + "@test.caizhi.invalid";
		KeycloakAccess.shared().createPerson(email, name);
		return new Person(email, null);
	}

}
