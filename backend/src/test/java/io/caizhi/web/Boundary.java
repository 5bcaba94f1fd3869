package io.caizhi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import io.caizhi.kernel.TenantId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the application over the wire, as people of tenants made for the test. */
@Lazy
@TestComponent
class Boundary {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Environment environment;

	private final JdbcClient jdbc;

	Boundary(Environment environment, JdbcClient jdbc) {
		this.environment = environment;
		this.jdbc = jdbc;
	}

	/** A tenant with its alias and organization. */
	record Tenant(TenantId id, String alias, String organization) {

		String path(String rest) {
			return "/api/tenants/" + this.alias + "/probe" + rest;
		}

		String token(String... groups) {
			return WebTestInitializer.REALM.token(this.alias, this.organization, groups);
		}

	}

	/** An active district and an active unit of it. */
	Tenant unit() {
		Tenant district = district();
		Tenant unit = new Tenant(TenantId.next(), district.alias() + "-town", UUID.randomUUID().toString());
		insert(unit, district.id(), "UNIT", "town");
		return unit;
	}

	Tenant district() {
		TenantId id = TenantId.next();
		String code = "d" + id.toString().substring(5).toLowerCase(Locale.ROOT);
		Tenant district = new Tenant(id, code, UUID.randomUUID().toString());
		insert(district, id, "DISTRICT", code);
		return district;
	}

	void insert(Tenant tenant, TenantId district, String kind, String code) {
		this.jdbc.sql("""
				INSERT INTO tenant (id, district_id, kind, code, alias, name, status, organization_id, version,
					directory_version, created_at)
				VALUES (?, ?, ?, ?, ?, '测试', 'ACTIVE', ?, 1, 1, UTC_TIMESTAMP(6))
				""")
			.params(tenant.id().value(), district.value(), kind, code, tenant.alias(), tenant.organization())
			.update();
	}

	String nameOf(Tenant tenant) {
		return this.jdbc.sql("SELECT name FROM tenant WHERE id = ?")
			.param(tenant.id().value())
			.query(String.class)
			.single();
	}

	int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	Answer get(String path, String token) {
		return send(request(path, token).GET());
	}

	Answer post(String path, String token, String json, String... headers) {
		return send(headers(request(path, token), headers).POST(BodyPublishers.ofString(json)));
	}

	Answer put(String path, String token, String json, String... headers) {
		return send(headers(request(path, token), headers).PUT(BodyPublishers.ofString(json)));
	}

	HttpRequest.Builder request(String path, String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
			.timeout(Duration.ofSeconds(60))
			.header("Content-Type", "application/json");
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		return request;
	}

	private static HttpRequest.Builder headers(HttpRequest.Builder request, String... headers) {
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(this.client.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
