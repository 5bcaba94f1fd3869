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

	/** The client that reads what others did there. */
	@Bean
	Keycloak keycloakEvents(DirectoryProperties properties) {
		String secret = properties.eventsClientSecret();
		return keycloak(properties, properties.eventsClientId(), (secret != null) ? secret : "");
	}

	@Bean
	KeycloakRemovals keycloakRemovals(Keycloak keycloakEvents, DirectoryProperties properties,
			KeycloakDirectory directory) {
		return new KeycloakRemovals(keycloakEvents, properties.realm(), directory::ownAccount);
	}

	@Bean
	KeycloakLogins keycloakLogins(Keycloak keycloakEvents, DirectoryProperties properties) {
		return new KeycloakLogins(keycloakEvents, properties.realm());
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
