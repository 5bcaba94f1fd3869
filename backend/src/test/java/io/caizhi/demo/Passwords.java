package io.caizhi.demo;

import java.util.List;

import io.caizhi.testing.EmbeddedKeycloak;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Gives accounts of the demo the documented password. People in the real world choose
 * their own, by the mail that invites them.
 */
@FunctionalInterface
interface Passwords {

	String PASSWORD = CredentialRepresentation.PASSWORD;

	void set(List<String> emails);

	static Passwords in(EmbeddedKeycloak keycloak) {
		return (emails) -> {
			try (Keycloak admin = keycloak.admin()) {
				UsersResource users = admin.realm("caizhi").users();
				emails.forEach((email) -> set(users, email));
			}
		};
	}

	/** The policy refuses the same password twice, so one set before the kill stays. */
	private static void set(UsersResource users, String email) {
		UserRepresentation person = users.searchByEmail(email, true).getFirst();
		UserResource account = users.get(person.getId());
		if (account.credentials().stream().noneMatch((present) -> PASSWORD.equals(present.getType()))) {
			CredentialRepresentation password = new CredentialRepresentation();
			password.setType(PASSWORD);
			password.setValue(DemoAccounts.PASSWORD);
			password.setTemporary(false);
			account.resetPassword(password);
		}
		person.setRequiredActions(List.of());
		account.update(person);
	}

}
