package io.caizhi.launcher;

import java.util.List;
import java.util.function.Consumer;

import io.caizhi.testing.EmbeddedKeycloak;

/**
 * Fills the installation with something to look at. The start asks the one bean of this
 * type, if there is one, as soon as the application and Keycloak answer, and at every
 * start: what is there already is left as it is.
 */
public interface DemoDistrict {

	/**
	 * Loads what is not there yet.
	 * @param keycloak for the passwords of the demo's accounts
	 * @param progress takes a few words on how far it is
	 */
	void load(EmbeddedKeycloak keycloak, Consumer<String> progress);

	/** Who can log in, for the table at the end. */
	List<Account> accounts();

	/**
	 * One line of that table.
	 *
	 * @param login the e-mail address
	 * @param role what the account is, in both languages
	 * @param tryFirst what to try first with it
	 */
	record Account(String login, String password, String role, String tryFirst) {
	}

}
