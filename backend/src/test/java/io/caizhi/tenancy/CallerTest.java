package io.caizhi.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallerTest {

	private static final Instant ISSUED = Instant.parse("2026-11-24T02:00:00Z");

	@Test
	void readsThePerson() {
		Caller caller = Caller.of(token().claim("name", "李主任").claim("email", "office@nanqiao.example").build());

		assertThat(caller.subject()).isEqualTo(new Subject("https://id.example/realms/caizhi", "7d1c"));
		assertThat(caller.name()).isEqualTo("李主任");
		assertThat(caller.email()).isEqualTo("office@nanqiao.example");
		assertThat(caller.issuedAt()).isEqualTo(ISSUED);
		assertThat(caller.tenants().isEmpty()).isTrue();
		assertThat(caller.operator()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "en, en", "en-GB, en", "zh-CN, zh-CN", "zh, zh-CN", "fr, zh-CN", ", zh-CN" })
	void theLanguageIsChineseUnlessEnglishWasChosen(String locale, String language) {
		Jwt.Builder token = token();
		if (locale != null) {
			token.claim("locale", locale);
		}

		assertThat(Caller.of(token.build()).language()).isEqualTo(language);
	}

	static Stream<Object> realmAccessWithoutOperator() {
		return Stream.of(Map.of(), Map.of("roles", List.of("official", "OPERATOR")), Map.of("roles", "operator"),
				List.of("operator"), "operator", 7);
	}

	@ParameterizedTest
	@MethodSource("realmAccessWithoutOperator")
	void onlyTheRealmRoleMakesAnOperator(Object realmAccess) {
		Caller caller = Caller.of(token().claim("realm_access", realmAccess).build());

		assertThatExceptionOfType(Refusal.class).isThrownBy(caller::asOperator)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("role-required"));
		assertThat(Caller.of(token().claim("realm_access", Map.of("roles", List.of("x", "operator"))).build())
			.asOperator()).isEqualTo(new Operator(caller.subject()));
	}

	@Test
	void aTokenOfNobodyIsRefused() {
		Jwt token = Jwt.withTokenValue("t").header("alg", "RS256").claim("iss", "https://id.example").build();

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Caller.of(token));
	}

	private static Jwt.Builder token() {
		return Jwt.withTokenValue("t")
			.header("alg", "RS256")
			.issuer("https://id.example/realms/caizhi")
			.subject("7d1c")
			.issuedAt(ISSUED);
	}

}
