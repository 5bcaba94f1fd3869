package io.caizhi.audit;

import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one entry of a tenant's log hangs on the one before: SHA-256 over the hash before,
 * the position, and every column of the entry in a form that does not depend on how a
 * database spells JSON. The form is fixed for ever; another would be another chain.
 */
@Component
class EntryChain {

	/** Before the first entry. */
	private static final byte[] BEGINNING = new byte[Sha256.LENGTH];

	private static final TypeReference<TreeMap<String, Object>> DETAILS = new TypeReference<>() {
	};

	private final JsonMapper canonical = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	/** What stands before position 1. */
	static byte[] beginning() {
		return BEGINNING.clone();
	}

	byte[] hash(byte[] before, long position, StoredEntry entry) {
		return Sha256.begin()
			.add(before)
			.add(position)
			.add(entry.tenant().value())
			.add(entry.id())
			.add(entry.district())
			.add(entry.at().truncatedTo(ChronoUnit.MICROS).toString())
			.add(entry.issuer())
			.add(entry.subject())
			.add(entry.action())
			.add(entry.object())
			.add(this.canonical.writeValueAsString(this.canonical.readValue(entry.details(), DETAILS)))
			.end();
	}

}
