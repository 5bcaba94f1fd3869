package io.caizhi.stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.caizhi.testing.EmbeddedKeycloak;
import io.caizhi.testing.KeycloakAccess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginStory {

	/** Any S256 challenge will do: nobody gets as far as redeeming a code. */
	private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

	private static final String EMAIL = "official@story-login.example";

	@BeforeAll
	static void aMemberOfATown() {
		KeycloakAccess access = KeycloakAccess.shared();
		access.createOrganization("storylogin-town", "登录镇（测试）", "official", access.createPerson(EMAIL, "陆登路"));
	}

	@Test
	void theLoginSpeaksChineseAndEnglish() {
		String login = EmbeddedKeycloak.shared().issuer()
				+ "/protocol/openid-connect/auth?client_id=caizhi-web&response_type=code&scope=openid%20organization"
				+ "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri="
				+ URLEncoder.encode("http://localhost:8080/", StandardCharsets.UTF_8);

		Browser.tell("login", Map.of("login", login, "email", EMAIL));
	}

}
