package io.caizhi.handover;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A district with two towns and people who can be named in hand-overs. */
final class HandoverScene {

	private final JdbcClient jdbc;

	private final InsideApi api;

	private final DistrictId district;

	private final TenantId town;

	private final TenantId neighbour;

	private final Someone office;

	HandoverScene(MockMvcTester mvc, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.api = new InsideApi(mvc, jdbc);
		Rows rows = new Rows(jdbc);
		this.district = rows.district(Instant.parse("2022-01-01T00:00:00Z"));
		this.town = rows.town(this.district);
		this.neighbour = rows.town(this.district);
		this.office = inOffice("陈立");
	}

	/** A person with a place. */
	record Someone(String id, Subject subject, InsideApi.Caller api) {

		/** Sends a submission that counts once. */
		MvcTestResult sign(String path, int version, String body) {
			return this.api.put(path, version, UUID.randomUUID().toString(), body);
		}

	}

	Someone office() {
		return this.office;
	}

	Someone official(String name) {
		return official(this.town, name);
	}

	Someone nextDoor(String name) {
		return official(this.neighbour, name);
	}

	Someone inOffice(String name) {
		InsideApi.Caller first = this.api.as(Role.OFFICE, this.district.asTenant(), Rows.someone());
		return known(this.district.asTenant(), Role.OFFICE, first.post("/members",
				"{\"name\":\"" + name + "\",\"email\":\"" + address() + "\",\"role\":\"OFFICE\"}"));
	}

	InsideApi.Caller leader() {
		return this.api.as(Role.LEADER, this.district.asTenant(), Rows.someone());
	}

	/** The code of the town. */
	String code() {
		return alias(this.town);
	}

	/** Takes the place of an official of the town away. */
	void remove(Someone official) {
		assertThat(this.office.api().delete("/units/" + code() + "/officials/" + official.id(), 1))
			.hasStatus2xxSuccessful();
	}

	/** A demand of the office to the town; gives its identifier. */
	String demanded(String title, String due) {
		return read(this.office.api()
			.post("/supervision/notices", "{\"units\":[\"" + code() + "\"],\"title\":\"" + title
					+ "\",\"demand\":\"请报送进展情况。\",\"due\":\"" + due + "\"}"),
				"$.items[0].id");
	}

	List<String> audited() {
		return this.jdbc
			.sql("SELECT action FROM audit_entry WHERE district_id = ? AND action LIKE 'handover.%' ORDER BY id")
			.param(this.district.value())
			.query(String.class)
			.list();
	}

	List<String> waiting(Someone person) {
		List<Map<String, Object>> items = read(person.api().get("/notices"), "$.items");
		return items.stream().map((item) -> item.get("kind") + " " + item.get("count")).toList();
	}

	static <T> T read(MvcTestResult result, String path) {
		assertThat(result).hasStatus2xxSuccessful();
		return JsonPath.read(body(result), path);
	}

	static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** What of a hand-over was read, as a signature has to say it. */
	static String seen(Someone person, String handover) {
		return "\"seen\":\"" + HandoverScene.<String>read(person.api().get(handover), "$.seen") + "\"";
	}

	private Someone official(TenantId unit, String name) {
		return known(unit, Role.OFFICIAL,
				this.api.as(Role.OFFICE, this.district.asTenant(), Rows.someone())
					.post("/units/" + alias(unit) + "/officials",
							"{\"name\":\"" + name + "\",\"email\":\"" + address() + "\"}"));
	}

	/** As if Keycloak had made the account. */
	private Someone known(TenantId tenant, Role role, MvcTestResult invited) {
		String id = read(invited, "$.id");
		Subject subject = Rows.someone();
		this.jdbc.sql("""
				UPDATE member SET issuer = ?, subject = ?, directory_version = version, mail_due = FALSE
				WHERE tenant_id = ? AND id = ?
				""").params(subject.issuer(), subject.id(), tenant.value(), Identifiers.parse(id)).update();
		return new Someone(id, subject, this.api.as(role, tenant, subject));
	}

	private String alias(TenantId tenant) {
		return this.jdbc.sql("SELECT alias FROM tenant WHERE id = ?")
			.param(tenant.value())
			.query(String.class)
			.single();
	}

	private static String address() {
		return UUID.randomUUID() + "@handover-it.example";
	}

}
