package io.caizhi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application over the real database, asked from within, without Keycloak.
 * Contexts are shared between such tests, and so are the rows: a test makes tenants of
 * its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(properties = { "caizhi.identity.issuer=http://127.0.0.1:1/realms/caizhi",
		"caizhi.identity.jwks-uri=http://127.0.0.1:1/realms/caizhi/protocol/openid-connect/certs",
		"caizhi.directory.server-url=http://127.0.0.1:1", "caizhi.directory.client-secret=unused",
		"caizhi.directory.interval=PT24H" })
@ContextConfiguration(initializers = DatabaseInitializer.class)
public @interface DatabaseTest {

}
