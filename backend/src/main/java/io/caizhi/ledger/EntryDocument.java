package io.caizhi.ledger;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.privacy.BlindIndex;
import io.caizhi.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** How the values of an entry are kept: one JSON text, and another that is sealed. */
@Component
class EntryDocument {

	private static final String SEALED = "ledger.personal";

	private static final String SAID = "ledger.said";

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final FieldCipher cipher;

	private final BlindIndex index;

	EntryDocument(FieldCipher cipher, BlindIndex index) {
		this.cipher = cipher;
		this.index = index;
	}

	String open(EntryValues values) {
		return JSON.writeValueAsString(values.open());
	}

	byte @Nullable [] seal(TenantId unit, EntryValues values) {
		return values.personal().isEmpty() ? null
				: this.cipher.seal(unit, SEALED, JSON.writeValueAsString(values.personal()));
	}

	/** Equal for entries of a unit's ledger of a kind that say the same. */
	byte[] said(TenantId unit, KindCode kind, EntryValues values) {
		return this.index.fingerprint(unit, SAID,
				kind + "\n" + open(values) + "\n" + JSON.writeValueAsString(values.personal()));
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
