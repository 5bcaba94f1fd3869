package io.caizhi.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Members over HTTP and the real database. */
class MemberApiIT extends TenancyScene {

	@Test
	void anInvitationIsOneHoweverOftenAndAnswersTheSame() throws Exception {
		String email = address();
		String body = "{\"name\":\"李敏\",\"email\":\"%s\",\"role\":\"LEADER\"}";
		List<String> ids = atOnce(4, () -> json(this.office.post("/members", body.formatted(email)), "$.id"));

		assertThat(Set.copyOf(ids)).hasSize(1);
		assertThat(json(this.office.post("/members", body.formatted(email.toUpperCase(Locale.ROOT))), "$.id"))
			.isEqualTo(ids.getFirst());
		assertThat(this.office.get("/members")).bodyJson()
			.isLenientlyEqualTo(
					"{\"items\":[{\"id\":\"%s\",\"role\":\"LEADER\",\"name\":\"李敏\",\"email\":\"%s\",\"ready\":false,\"version\":1}]}"
						.formatted(ids.getFirst(), email));
		assertThat(auditOf("member.invited")).isEqualTo(1);
		byte[] sealed = this.jdbc.sql("SELECT email_sealed FROM member WHERE tenant_id = ?")
			.param(this.district.value())
			.query(byte[].class)
			.single();
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(email);
	}

	@Test
	void aRemovedPersonIsRefusedAtTheNextRequest() {
		String id = json(this.office.post("/members",
				"{\"name\":\"李敏\",\"email\":\"%s\",\"role\":\"LEADER\"}".formatted(address())), "$.id");
		Subject person = Rows.someone();
		this.jdbc.sql("UPDATE member SET subject = ?, issuer = ? WHERE tenant_id = ?")
			.params(person.id(), person.issuer(), this.district.value())
			.update();
		InsideApi.Caller removed = this.api.as(Role.LEADER, this.district.asTenant(), person);
		assertThat(removed.get("/units")).hasStatusOk();

		assertThat(this.office.delete("/members/" + id, 7)).hasStatus(412);
		assertThat(removed.get("/units")).hasStatusOk();
		assertThat(this.office.delete("/members/" + id, 1)).hasStatus(204);

		assertThat(removed.get("/units")).hasStatus(404);
		assertThat(removed.post("/units", "{}")).hasStatus(404);
		assertThat(this.office.delete("/members/" + id, 2)).hasStatus(404);
		assertThat(this.office.get("/members")).bodyJson().extractingPath("$.items").isEqualTo(List.of());
		assertThat(auditOf("member.removed")).isEqualTo(1);
		// a token taken out after the removal says the same as long as Keycloak has not
		// heard of it
		assertThat(asLater(person).exchange()).hasStatus(404);
	}

	@Test
	void oneOfTwoRolesIsTakenAndTheOtherStays() {
		String email = address();
		String body = "{\"name\":\"李敏\",\"email\":\"" + email + "\",\"role\":\"%s\"}";
		String leading = json(this.office.post("/members", body.formatted("LEADER")), "$.id");
		json(this.office.post("/members", body.formatted("OFFICE")), "$.id");
		Subject person = Rows.someone();
		this.jdbc.sql("UPDATE member SET subject = ?, issuer = ? WHERE tenant_id = ?")
			.params(person.id(), person.issuer(), this.district.value())
			.update();

		assertThat(this.office.delete("/members/" + leading, 1)).hasStatus(204);

		assertThat(this.api.as(Role.LEADER, this.district.asTenant(), person).get("/units")).hasStatus(404);
		assertThat(this.api.as(Role.OFFICE, this.district.asTenant(), person).get("/members")).hasStatusOk();
	}

	@Test
	void nobodyRemovesThemselves() {
		json(this.office.post("/members",
				"{\"name\":\"李敏\",\"email\":\"%s\",\"role\":\"OFFICE\"}".formatted(address())), "$.id");
		this.jdbc.sql("UPDATE member SET subject = ?, issuer = ? WHERE tenant_id = ?")
			.params(this.officeSubject.id(), this.officeSubject.issuer(), this.district.value())
			.update();
		String id = json(this.office.get("/members"), "$.items[0].id");

		assertThat(this.office.delete("/members/" + id, 1)).hasStatus(409)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("member.self");
		assertThat(this.office.get("/members")).hasStatusOk();
	}

	@Test
	void officialsAreAnotherListThanMembers() {
		String code = categorised(this.rows.unit(this.district));
		String id = json(this.office.post("/units/" + code + "/officials",
				"{\"name\":\"张伟\",\"email\":\"%s\"}".formatted(address())), "$.id");

		assertThat(this.office.get("/units/" + code + "/officials")).bodyJson()
			.extractingPath("$.items[0].id")
			.isEqualTo(id);
		assertThat(this.office.get("/members")).bodyJson().extractingPath("$.items").isEqualTo(List.of());
		assertThat(this.office.delete("/members/" + id, 1)).hasStatus(404);
		assertThat(this.office.delete("/units/" + code + "/officials/nonsense", 1)).hasStatus(404);
		assertThat(this.office.delete("/units/" + code + "/officials/" + id, 1)).hasStatus(204);
	}

	@Test
	void meTellsWhereTheTokenOpens() {
		TenantId unit = this.rows.unit(this.district);
		categorised(unit);
		String alias = alias(unit);
		MvcTestResult me = this.mvc.get()
			.uri("/api/me")
			.with(SecurityMockMvcRequestPostProcessors.jwt()
				.jwt((jwt) -> jwt.subject("7d1c")
					.issuer("https://id.example")
					.claim("name", "张伟")
					.claim("locale", "en")
					.claim("organization",
							Map.of(alias, Map.of("id", organization(unit), "groups", List.of("/official", "/office")),
									this.office.alias(), Map.of("id", "another"), "nowhere", Map.of("id", "x")))))
			.exchange();

		assertThat(me).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"subject":"7d1c","name":"张伟","language":"en","operator":false,"tenants":[
				 {"alias":"%s","name":"%s","kind":"UNIT","district":{"alias":"%s","name":"%s"},"category":"TOWN",
				  "roles":["OFFICIAL"]}],"elsewhere":[]}
				""".formatted(alias, alias, this.office.alias(), this.office.alias()));
	}

}
