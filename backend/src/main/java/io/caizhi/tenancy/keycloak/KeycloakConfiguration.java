package io.caizhi.tenancy.keycloak;

import java.util.concurrent.TimeUnit;

import io.caizhi.tenancy.DirectoryProperties;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keycloak's administration, reached as two clients that may do different things. */
@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {

	private static final int CONNECT_SECONDS = 2;

	private static final int READ_SECONDS = 5;

	private static final int PROVIDER_PRIORITY = 100;

	@Bean
	KeycloakDirectory keycloakDirectory(DirectoryProperties properties) {
		return new KeycloakDirectory(keycloak(properties, properties.clientId(), properties.clientSecret()),
				properties);
	}

	@Bean
	KeycloakJournal keycloakJournal(DirectoryProperties properties, KeycloakDirectory directory) {
		String secret = properties.eventsClientSecret();
		return new KeycloakJournal(keycloak(properties, properties.eventsClientId(), (secret != null) ? secret : ""),
				properties.realm(), directory::ownAccount);
	}

	/** Nothing is asked of the server before the first use. */
	private static Keycloak keycloak(DirectoryProperties properties, String clientId, String secret) {
		Client http = ClientBuilder.newBuilder()
			.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
			.readTimeout(READ_SECONDS, TimeUnit.SECONDS)
			.register(JacksonProvider.class, PROVIDER_PRIORITY)
			.build();
		return KeycloakBuilder.builder()
			.serverUrl(properties.serverUrl())
			.realm(properties.realm())
			.grantType(OAuth2Constants.CLIENT_CREDENTIALS)
			.clientId(clientId)
			.clientSecret(secret)
			.resteasyClient(http)
			.build();
	}

}
