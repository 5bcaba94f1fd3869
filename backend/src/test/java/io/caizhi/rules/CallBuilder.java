package io.caizhi.rules;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.GivenEnterprise;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static io.caizhi.testing.Vocabulary.enterpriseOf;

/** Puts a {@link Call} together. */
final class CallBuilder {

	/** Things that exist, but belong to the other district, or the unit next door. */
	private static final String FOREIGN_UNIT = "banta";

	private final Endpoint endpoint;

	private final Map<String, String> places = new LinkedHashMap<>();

	private final Map<String, String> others = new LinkedHashMap<>();

	private String query = "";

	private @Nullable Object body;

	private byte @Nullable [] file;

	private @Nullable Integer version;

	private @Nullable Integer success;

	private @Nullable GivenEnterprise enterprise;

	CallBuilder(Endpoint endpoint) {
		this.endpoint = endpoint;
	}

	CallBuilder query(String query) {
		this.query = query;
		return this;
	}

	CallBuilder places(Map<String, String> places) {
		this.places.putAll(places);
		return this;
	}

	CallBuilder place(String name, String value) {
		this.places.put(name, value);
		return this;
	}

	/** What stands in a place in somebody else's. */
	CallBuilder other(String name, String value) {
		this.others.put(name, value);
		return this;
	}

	CallBuilder body(Object body) {
		this.body = body;
		return this;
	}

	CallBuilder file(String text) {
		return file(text.getBytes(StandardCharsets.UTF_8));
	}

	CallBuilder file(byte[] content) {
		this.file = content;
		return this;
	}

	CallBuilder success(int status) {
		this.success = status;
		return this;
	}

	CallBuilder version(int version) {
		this.version = version;
		return this;
	}

	CallBuilder member(JsonNode member) {
		return place("member", member.at("/id").asString()).version(member.at("/version").asInt());
	}

	CallBuilder enterprise(GivenEnterprise enterprise) {
		this.enterprise = enterprise;
		return place("enterprise", enterprise.id());
	}

	Call build() {
		Map<String, String> foreign = new LinkedHashMap<>();
		for (String place : this.endpoint.places()) {
			switch (place) {
				case "unit" -> foreign.put(place, FOREIGN_UNIT);
				case "enterprise" -> foreign.put(place, enterpriseOf("zhulong").id());
				case "hire" -> foreign.put(place, ForeignThings.hire());
				case "case" -> foreign.put(place, ForeignThings.duplicate());
				case "correction" -> foreign.put(place, ForeignThings.correction());
				case "id" -> foreign.put(place, ForeignThings.importing());
				case "sample" -> foreign.put(place, ForeignThings.sample());
				case "item" -> foreign.put(place, this.endpoint.path().contains("/audit-findings/")
						? ForeignThings.finding() : ForeignThings.item());
				case "plan" -> foreign.put(place, ForeignThings.plan());
				case "entry" -> foreign.put(place, ForeignThings.entry());
				case "adjustment" -> foreign.put(place, ForeignThings.adjustment());
				case "member" -> foreign.put(place, ForeignThings.member());
				case "view" -> foreign.put(place, ForeignThings.view());
				case "district" -> foreign.put(place, "wuyi");
				default -> {
				}
			}
		}
		foreign.putAll(this.others);
		return new Call(this.endpoint, this.places, foreign, this.query, this.body, this.file, this.version,
				(this.success != null) ? this.success : usualSuccess(),
				(this.enterprise != null) ? this.enterprise : enterpriseOf("wuyi"));
	}

	private int usualSuccess() {
		return switch (this.endpoint.method()) {
			case "POST" -> this.endpoint.path().endsWith("/disclosure") ? 200 : 201;
			case "DELETE" -> this.endpoint.path().endsWith("/suspension") ? 200 : 204;
			default -> 200;
		};
	}

}
