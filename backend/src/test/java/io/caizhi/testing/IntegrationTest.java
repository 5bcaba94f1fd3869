package io.caizhi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a port of its own, over the real database and the real
 * Keycloak. Contexts are shared between such tests, and so are rows and accounts: a test
 * makes tenants of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "caizhi.identity.clients=caizhi-web,caizhi-test", "caizhi.directory.second-factor=false",
				"caizhi.directory.interval=PT1S" })
@ContextConfiguration(initializers = { WorldInitializer.class, KeycloakInitializer.class })
@ExtendWith(WorldExtension.class)
public @interface IntegrationTest {

}
