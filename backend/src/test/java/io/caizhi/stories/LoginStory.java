package io.caizhi.stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.testing.EmbeddedKeycloak;
import io.caizhi.testing.KeycloakAccess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginStory {

	/** Any S256 challenge will do: nobody gets as far as redeeming a code. */
	private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

	private static final KeycloakAccess ACCESS = KeycloakAccess.shared();

	private static final Map<String, String> PEOPLE = Map.of("zh-CN", "reader-zh@story-login.example", "en",
			"reader-en@story-login.example");

	private static final String SEVERAL = "several@story-login.example";

	@BeforeAll
	static void peopleWithAndWithoutUnits() {
		PEOPLE.values().forEach((email) -> ACCESS.createPerson(email, "欧阳读者"));
		String several = ACCESS.createPerson(SEVERAL, "端木两处");
		ACCESS.createOrganization("storylogin-one", "甲镇", "official", several);
		ACCESS.createOrganization("storylogin-two", "乙园", "official", several);
	}

	/** All pages of Keycloak that a person can come to, those of the account included. */
	@Test
	void everyPageOfTheLoginIsTheProducts() {
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("keycloak", EmbeddedKeycloak.shared().url());
		story.put("login", login("http://localhost:8080/"));
		story.put("several", SEVERAL);
		story.put("password", KeycloakAccess.PASSWORD);
		// Nobody may log in twice at a time: each language has its person.
		story.put("emails", PEOPLE);
		story.put("account", EmbeddedKeycloak.shared().issuer() + "/account");
		story.put("wrongWayBack", login("http://elsewhere.example/"));
		story.put("spentLink", EmbeddedKeycloak.shared().issuer() + "/login-actions/action-token?key=spent");
		story.put("logout", EmbeddedKeycloak.shared().issuer() + "/protocol/openid-connect/logout");

		Browser.tell("identity", story);
	}

	private static String login(String wayBack) {
		return EmbeddedKeycloak.shared().issuer()
				+ "/protocol/openid-connect/auth?client_id=caizhi-web&response_type=code&scope=openid%20organization"
				+ "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri="
				+ URLEncoder.encode(wayBack, StandardCharsets.UTF_8);
	}

}
