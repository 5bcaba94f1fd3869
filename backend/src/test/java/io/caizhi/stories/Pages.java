package io.caizhi.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.testing.KeycloakAccess;
import io.caizhi.testing.Person;
import io.caizhi.testing.Vocabulary;

/** What every story needs to reach the pages of the application under test. */
final class Pages {

	private Pages() {
	}

	/** Where the pages are; the realm sends people back there after login. */
	static String address() {
		String address = Vocabulary.address().replace("127.0.0.1", "localhost");
		var clients = KeycloakAccess.shared().realm().clients();
		var client = clients.findByClientId("caizhi-web").getFirst();
		if (!client.getWebOrigins().contains(address)) {
			client.setWebOrigins(with(client.getWebOrigins(), address));
			client.setRedirectUris(with(client.getRedirectUris(), address + "/*"));
			client.getAttributes().put("post.logout.redirect.uris", address + "/*");
			clients.get(client.getId()).update(client);
		}
		return address;
	}

	/** Somebody who logs in on Keycloak's page. */
	static Map<String, Object> login(Person person) {
		return Map.of("email", person.email(), "password", KeycloakAccess.PASSWORD);
	}

	private static List<String> with(List<String> some, String one) {
		List<String> all = new ArrayList<>(some);
		all.add(one);
		return all;
	}

}
