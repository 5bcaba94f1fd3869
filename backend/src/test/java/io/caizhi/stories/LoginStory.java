package io.caizhi.stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.caizhi.testing.EmbeddedKeycloak;
import io.caizhi.testing.KeycloakAccess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

class LoginStory {

	/** Any S256 challenge will do: nobody gets as far as redeeming a code. */
	private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

	private static final KeycloakAccess ACCESS = KeycloakAccess.shared();

	private static final String EMAIL = "official@story-login.example";

	private static final String SEVERAL = "several@story-login.example";

	@BeforeAll
	static void aMemberOfATown() {
		ACCESS.createOrganization("storylogin-town", "登录镇（测试）", "official", ACCESS.createPerson(EMAIL, "陆登路"));
		String several = ACCESS.createPerson(SEVERAL, "端木两处");
		ACCESS.createOrganization("storylogin-one", "甲镇", "official", several);
		ACCESS.createOrganization("storylogin-two", "乙园", "official", several);
	}

	@Test
	void theLoginSpeaksChineseAndEnglish() {
		Browser.tell("login", Map.of("login", login("http://localhost:8080/"), "email", EMAIL));
	}

	/** All pages of Keycloak that a person can come to. */
	@Test
	void everyPageOfTheLoginIsTheProducts() {
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("keycloak", EmbeddedKeycloak.shared().url());
		story.put("login", login("http://localhost:8080/"));
		story.put("several", SEVERAL);
		story.put("password", KeycloakAccess.PASSWORD);
		story.put("newPassword", newcomers("UPDATE_PASSWORD"));
		story.put("newCode", newcomers("CONFIGURE_TOTP"));
		story.put("wrongWayBack", login("http://elsewhere.example/"));
		story.put("spentLink", EmbeddedKeycloak.shared().issuer() + "/login-actions/action-token?key=spent");
		story.put("logout", EmbeddedKeycloak.shared().issuer() + "/protocol/openid-connect/logout");

		Browser.tell("identity", story);
	}

	/** One newcomer a language who must do that first. */
	private static Map<String, String> newcomers(String action) {
		Map<String, String> newcomers = new LinkedHashMap<>();
		for (String language : List.of("zh-CN", "en")) {
			String email = (action + "-" + language + "@story-login.example").toLowerCase(Locale.ROOT);
			ACCESS.createPerson(email, "新来的");
			UserRepresentation person = ACCESS.person(email);
			person.setRequiredActions(List.of(action));
			ACCESS.realm().users().get(person.getId()).update(person);
			newcomers.put(language, email);
		}
		return newcomers;
	}

	private static String login(String wayBack) {
		return EmbeddedKeycloak.shared().issuer()
				+ "/protocol/openid-connect/auth?client_id=caizhi-web&response_type=code&scope=openid%20organization"
				+ "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri="
				+ URLEncoder.encode(wayBack, StandardCharsets.UTF_8);
	}

}
