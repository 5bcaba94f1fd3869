package io.caizhi.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a test's words refer to: an application at an address, its database, Keycloak, and
 * the people known there.
 */
final class World {

	private static final World SHARED = new World(EmbeddedDatabase.shared());

	private static World current = SHARED;

	private final EmbeddedDatabase database;

	private final Tokens tokens = new Tokens();

	private @Nullable String base;

	private @Nullable Districts districts;

	private @Nullable Throwable failure;

	World(EmbeddedDatabase database) {
		this.database = database;
	}

	static World current() {
		return current;
	}

	/** The words mean this one from now on. */
	static void enter(World world) {
		current = world;
	}

	static World shared() {
		return SHARED;
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
			if (this == SHARED) {
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

	/**
	 * How many tenants and members Keycloak still trails behind. In the shared world only
	 * those of the districts known here, for other tests plant rows of their own.
	 */
	int pending() {
		Stream<String> aliases = (this == SHARED)
				? districts().codes().stream().flatMap((code) -> Stream.of(code, code + "-%")) : Stream.of("%");
		return aliases.mapToInt(this::pending).sum();
	}

	private int pending(String alias) {
		try (Connection connection = this.database.migrationConnection();
				PreparedStatement statement = connection.prepareStatement("""
						SELECT SUM(behind) FROM (
						    SELECT COUNT(*) AS behind FROM tenant WHERE directory_version < version AND alias LIKE ?
						    UNION ALL
						    SELECT COUNT(*) FROM member m JOIN tenant t ON t.id = m.tenant_id
						    WHERE m.directory_version < m.version AND t.alias LIKE ?) AS known
						""")) {
			statement.setString(1, alias);
			statement.setString(2, alias);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
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
