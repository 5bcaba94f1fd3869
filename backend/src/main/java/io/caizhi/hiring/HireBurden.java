package io.caizhi.hiring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.caizhi.kernel.Burden;
import io.caizhi.privacy.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * What a hire cost whoever reported it, field by field (ADR 62). Only fields that carry a
 * value count. The identity card is what form and table offer; gender left out is what
 * the number says; whatever a correction leaves as it was had been there already.
 */
final class HireBurden {

	/** Where gender stands among the fields. */
	private static final int GENDER = 3;

	private HireBurden() {
	}

	/** Of a hire that was entered in the form or the table; it has passed validation. */
	static Burden typed(HireDraft draft) {
		int offered = (draft.documentKind() == DocumentKind.RESIDENT_ID) ? 1 : 0;
		return Burden.ofEntry(given(draft) - offered, offered + derived(draft));
	}

	/** Of a row of a file; it has passed validation. */
	static Burden imported(HireDraft draft) {
		return new Burden(1, 0, derived(draft), given(draft));
	}

	/** Of a hire entered anew: what is emptied was somebody's doing too. */
	static Burden changed(HireFacts before, HireFacts after, HireDraft draft) {
		List<@Nullable Object> old = said(HireDraft.of(before));
		List<@Nullable Object> now = said(HireDraft.of(after));
		int typed = 0;
		int kept = 0;
		for (int field = 0; field < now.size(); field++) {
			boolean found = Objects.equals(old.get(field), now.get(field)) || field == GENDER && draft.gender() == null;
			typed += found ? 0 : 1;
			kept += (found && now.get(field) != null) ? 1 : 0;
		}
		return Burden.ofEntry(typed, kept);
	}

	private static int given(HireDraft draft) {
		return (int) said(draft).stream().filter(Objects::nonNull).count();
	}

	private static int derived(HireDraft draft) {
		return (draft.gender() == null) ? 1 : 0;
	}

	/** In the order of the fields; what is blank says nothing. */
	private static List<@Nullable Object> said(HireDraft draft) {
		return Arrays.asList(text(draft.name()), draft.documentKind(), text(draft.documentNumber()), draft.gender(),
				draft.education(), draft.student(), draft.graduatedOn(), text(draft.school()), text(draft.major()),
				text(draft.position()), draft.hiredOn(), draft.leftOn(), draft.channel(), text(draft.event()),
				draft.contract(), draft.insured(), draft.informed());
	}

	private static @Nullable String text(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
