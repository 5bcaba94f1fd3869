package io.caizhi.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import io.caizhi.ledger.EntryView.Value;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.FieldType;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.privacy.DocumentNumber;
import io.caizhi.privacy.Masking;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * How the values of an entry are shown: persons by name with their number masked, to
 * leaders by the first character of the name alone; other personal texts by their first
 * character.
 */
final class EntryMasking {

	private final boolean names;

	/**
	 * @param names whether the reader may know who it is
	 */
	EntryMasking(boolean names) {
		this.names = names;
	}

	/** As a member may see them. */
	static EntryMasking of(Member member) {
		return new EntryMasking(member.is(Role.OFFICIAL) || member.is(Role.OFFICE));
	}

	/** The values in the order of the kind's fields. */
	Map<String, Value> values(EntryKind kind, EntryValues values) {
		return values(kind, values, (field, text) -> null);
	}

	/**
	 * @param label what an identifier stands for
	 */
	Map<String, Value> values(EntryKind kind, EntryValues values,
			BiFunction<KindField, String, @Nullable String> label) {
		Map<String, Value> shown = new LinkedHashMap<>();
		for (KindField field : kind.fields()) {
			@Nullable String open = values.open().get(field.code());
			@Nullable PersonalValue sealed = values.personal().get(field.code());
			if (open != null) {
				shown.put(field.code(), new Value(open, label.apply(field, open), null, null, false));
			}
			else if (sealed != null) {
				shown.put(field.code(), masked(field, sealed));
			}
		}
		return shown;
	}

	/** What an entry is called, as far as the reader may know. */
	Optional<String> title(EntryKind kind, EntryValues values) {
		KindField title = kind.title();
		if (!title.personal()) {
			return Optional.ofNullable(values.open().get(title.code()));
		}
		return Optional.ofNullable(values.personal().get(title.code())).map((value) -> masked(title, value).text());
	}

	private Value masked(KindField field, PersonalValue value) {
		@Nullable DocumentNumber document = value.document();
		if (field.type() == FieldType.PERSON && this.names) {
			return new Value(value.text(), null, value.documentKind(), (document != null) ? document.masked() : null,
					document != null);
		}
		return new Value(Masking.name(value.text()), null, null, null, true);
	}

}
