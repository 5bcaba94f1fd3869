package io.caizhi.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The API asked from within: all of it but the server's socket and the token's signature.
 */
public final class InsideApi {

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	public InsideApi(MockMvcTester mvc, JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
	}

	/** A person with one role in one tenant, as a token would say. */
	public Caller as(Role role, TenantId tenant, Subject subject) {
		Map<String, Object> row = this.jdbc.sql("SELECT alias, organization_id FROM tenant WHERE id = ?")
			.param(tenant.value())
			.query()
			.singleRow();
		String alias = (String) row.get("alias");
		JwtRequestPostProcessor token = SecurityMockMvcRequestPostProcessors.jwt()
			.jwt((jwt) -> jwt.subject(subject.id())
				.issuer(subject.issuer())
				.issuedAt(Instant.now())
				.claim("organization",
						Map.of(alias, Map.of("id", row.get("organization_id"), "groups", List.of(role.group())))));
		return new Caller(alias, token);
	}

	/** Asks on behalf of one person, below the own tenant. */
	public final class Caller {

		private final String alias;

		private final JwtRequestPostProcessor token;

		private Caller(String alias, JwtRequestPostProcessor token) {
			this.alias = alias;
			this.token = token;
		}

		public String alias() {
			return this.alias;
		}

		/**
		 * The same person at the door of another tenant, for which the token does not
		 * speak.
		 */
		public Caller at(TenantId tenant) {
			return new Caller(InsideApi.this.jdbc.sql("SELECT alias FROM tenant WHERE id = ?")
				.param(tenant.value())
				.query(String.class)
				.single(), this.token);
		}

		/** What the server tells the person of themselves. */
		public MvcTestResult me() {
			return InsideApi.this.mvc.get().uri("/api/me").with(this.token).exchange();
		}

		public MvcTestResult get(String path) {
			return request(HttpMethod.GET, path).exchange();
		}

		public MvcTestResult post(String path, String body) {
			return post(path, UUID.randomUUID().toString(), body);
		}

		/** Enters something; counts once for its key. */
		public MvcTestResult post(String path, String key, String body) {
			return request(HttpMethod.POST, path).header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
		}

		/** Hands a file in; counts once for its key. */
		public MvcTestResult post(String path, String key, byte[] file) {
			return request(HttpMethod.POST, path).header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_OCTET_STREAM)
				.content(file)
				.exchange();
		}

		public MvcTestResult put(String path, int version, String body) {
			return request(HttpMethod.PUT, path).header("If-Match", "\"" + version + "\"")
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
		}

		/** Hands a file in for what was seen in that version. */
		public MvcTestResult putFile(String path, int version, byte[] file) {
			return request(HttpMethod.PUT, path).header("If-Match", "\"" + version + "\"")
				.contentType(MediaType.APPLICATION_OCTET_STREAM)
				.content(file)
				.exchange();
		}

		/** A submission: counts once for its key. */
		public MvcTestResult put(String path, int version, String key, String body) {
			return request(HttpMethod.PUT, path).header("If-Match", "\"" + version + "\"")
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
		}

		/** Asks only for what is newer than the tag. */
		public MvcTestResult get(String path, String tag) {
			return request(HttpMethod.GET, path).header("If-None-Match", tag).exchange();
		}

		public MvcTestResult delete(String path, int version) {
			return request(HttpMethod.DELETE, path).header("If-Match", "\"" + version + "\"").exchange();
		}

		private MockMvcTester.MockMvcRequestBuilder request(HttpMethod method, String path) {
			return InsideApi.this.mvc.method(method).uri("/api/tenants/" + this.alias + path).with(this.token);
		}

	}

}
