package io.caizhi.web;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which settings the boundary starts with, and which it refuses. */
class IdentityPropertiesTest {

	private static IdentityProperties bound(String... settings) {
		Map<String, String> values = new HashMap<>(
				Map.of("caizhi.identity.issuer", "https://id.example.org/realms/caizhi"));
		for (int i = 0; i < settings.length; i += 2) {
			values.put("caizhi.identity." + settings[i], settings[i + 1]);
		}
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("caizhi.identity",
				IdentityProperties.class);
	}

	@Test
	void theIssuerAloneIsEnough() {
		IdentityProperties identity = bound();

		assertThat(identity.keySet()).hasToString("https://id.example.org/realms/caizhi/protocol/openid-connect/certs");
		assertThat(identity.audience()).isEqualTo("caizhi-api");
		assertThat(identity.clients()).containsExactly("caizhi-web");
		assertThat(identity.algorithms()).hasToString("[RS256]");
		assertThat(identity.origin()).isEqualTo("https://id.example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "/realms/caizhi" })
	void withoutAnIssuerThereIsNoStart(String issuer) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bound("issuer", issuer))
			.withStackTraceContaining("caizhi.identity.issuer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "RS512", "ES512", "HS256" })
	void onlySoundAlgorithmsAreTaken(String algorithm) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bound("algorithms", algorithm));
		assertThat(bound("algorithms", "PS256,ES256").algorithms()).hasSize(2);
	}

	@Test
	void theDemosClientIsForTheDemoAlone() {
		IdentityProperties demo = bound("clients", "caizhi-web,caizhi-demo");
		MockEnvironment environment = new MockEnvironment();

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> new DemoGuard(environment, demo))
			.withMessageContaining("caizhi-demo");

		environment.setActiveProfiles("dev", "demo");
		assertThat(new DemoGuard(environment, demo)).isNotNull();
		assertThat(new DemoGuard(new MockEnvironment(), bound())).isNotNull();
	}

}
