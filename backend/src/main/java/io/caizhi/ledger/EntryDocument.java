package io.caizhi.ledger;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** How the values of an entry are kept: one JSON text, and another that is sealed. */
@Component
class EntryDocument {

	private static final String SEALED = "ledger.personal";

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final FieldCipher cipher;

	EntryDocument(FieldCipher cipher) {
		this.cipher = cipher;
	}

	String open(EntryValues values) {
		return JSON.writeValueAsString(values.open());
	}

	byte @Nullable [] seal(TenantId unit, EntryValues values) {
		return values.personal().isEmpty() ? null
				: this.cipher.seal(unit, SEALED, JSON.writeValueAsString(values.personal()));
	}

	EntryValues read(TenantId unit, String open, byte @Nullable [] sealed) {
		Map<String, PersonalValue> personal = (sealed != null)
				? JSON.readValue(this.cipher.open(unit, SEALED, sealed), new TypeReference<>() {
				}) : Map.of();
		return new EntryValues(values(open), personal);
	}

	/** What is stored open, alone. */
	static Map<String, String> values(String open) {
		return JSON.readValue(open, new TypeReference<>() {
		});
	}

}
