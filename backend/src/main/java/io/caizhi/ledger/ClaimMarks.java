package io.caizhi.ledger;

import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.SameName;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.FieldType;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.privacy.BlindIndex;
import io.caizhi.privacy.DocumentNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * By what it is found that entries claim the same: the person that an entry is called by,
 * by document or name, and where the kind counts once, the name itself.
 */
@Component
class ClaimMarks {

	private static final String DOCUMENT = "ledger.claim-document";

	private static final String NAME = "ledger.claim-name";

	private final BlindIndex index;

	ClaimMarks(BlindIndex index) {
		this.index = index;
	}

	/** The fingerprints of what an entry claims. */
	record Marks(byte @Nullable [] document, byte[] name) {

		@Override
		public String toString() {
			return "Marks";
		}

	}

	/** Nothing where entries of the kind claim nothing. */
	Optional<Marks> of(DistrictId district, EntryKind kind, EntryValues values) {
		KindField title = kind.title();
		if (title.type() == FieldType.PERSON) {
			PersonalValue person = Objects.requireNonNull(values.personal().get(title.code()));
			DocumentNumber document = person.document();
			return Optional.of(
					new Marks(
							(document != null)
									? this.index.fingerprint(district.asTenant(), DOCUMENT, document.identity()) : null,
							name(district, person.text())));
		}
		if (!Boolean.TRUE.equals(kind.content().once())) {
			return Optional.empty();
		}
		return Optional.of(new Marks(null, name(district, Objects.requireNonNullElseGet(values.open().get(title.code()),
				() -> Objects.requireNonNull(values.personal().get(title.code())).text()))));
	}

	private byte[] name(DistrictId district, String name) {
		return this.index.fingerprint(district.asTenant(), NAME, SameName.plain(name));
	}

}
