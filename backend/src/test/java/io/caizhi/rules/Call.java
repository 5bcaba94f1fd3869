package io.caizhi.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Client;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.Request;
import org.jspecify.annotations.Nullable;

/**
 * A call of an endpoint to which nothing but the caller can be objected.
 *
 * @param places what stands in the path's places after the tenant, by name
 * @param foreign things of others for the same places
 * @param enterprise the enterprise whose reporter is "own"
 */
record Call(Endpoint endpoint, Map<String, String> places, Map<String, String> foreign, String query,
		@Nullable Object body, byte @Nullable [] file, @Nullable Integer version, int success,
		GivenEnterprise enterprise) {

	/** The request as this client would send it, in this tenant. */
	Request by(Client client, String tenant) {
		return complete(client, tenant, this.places);
	}

	/**
	 * The same without body and headers: who may not come in is not told what is missing.
	 */
	Request barelyBy(Client client, String tenant) {
		return request(client, tenant, this.places).without("Idempotency-Key");
	}

	/** The same with somebody else's thing, or with none, in one of the places. */
	List<Request> astrayBy(Client client, String tenant) {
		List<Request> requests = new ArrayList<>();
		this.foreign.forEach((place, value) -> Stream.of(value, absent(value), "0")
			.forEach((other) -> requests.add(complete(client, tenant, with(place, other)))));
		return requests;
	}

	/**
	 * Pairs without body and headers, the first for somebody else's thing and the second
	 * for none: what is missing is complained of alike, so that nothing is told.
	 */
	List<List<Request>> twinsBy(Client client, String tenant) {
		List<List<Request>> twins = new ArrayList<>();
		this.foreign.forEach((place, value) -> twins.add(List.of(request(client, tenant, with(place, value)),
				request(client, tenant, with(place, absent(value))))));
		return twins;
	}

	/** Such a pair for the thing itself, which is somebody else's to this client. */
	List<Request> twinBy(Client client, String tenant, String place) {
		return List.of(request(client, tenant, this.places),
				request(client, tenant, with(place, absent(this.places.get(place)))));
	}

	/** The same with anything at all in one of the places. */
	Request oddlyBy(Client client, String tenant, String place, String value) {
		return complete(client, tenant, with(place, value));
	}

	/** The same with another query. */
	Request queryingBy(Client client, String tenant, String other) {
		return new Call(this.endpoint, this.places, this.foreign, other, this.body, this.file, this.version,
				this.success, this.enterprise)
			.by(client, tenant);
	}

	/** The same with another body. */
	Request sayingBy(Client client, String tenant, @Nullable Object other) {
		return new Call(this.endpoint, this.places, this.foreign, this.query, other, this.file, this.version,
				this.success, this.enterprise)
			.by(client, tenant);
	}

	private Map<String, String> with(String place, String value) {
		Map<String, String> places = new LinkedHashMap<>(this.places);
		places.put(place, value);
		return places;
	}

	/** Of the same form as the value, and nobody's. */
	private static String absent(String value) {
		return (value.length() == 13) ? "0ABCDEFGHJKMN" : "absent";
	}

	private Request complete(Client client, String tenant, Map<String, String> places) {
		Request request = request(client, tenant, places);
		if (this.version != null) {
			request.ifMatch(this.version);
		}
		if (this.file != null) {
			request.file(this.file);
		}
		return (this.body != null) ? request.body(this.body) : request;
	}

	private Request request(Client client, String tenant, Map<String, String> places) {
		List<Object> values = new ArrayList<>();
		if (this.endpoint.inTenant()) {
			values.add(tenant);
		}
		this.endpoint.places().forEach((place) -> values.add(places.get(place)));
		return client.request(this.endpoint.method(), this.endpoint.path() + this.query, values.toArray());
	}

}
