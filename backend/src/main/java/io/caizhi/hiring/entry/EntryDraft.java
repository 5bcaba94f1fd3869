package io.caizhi.hiring.entry;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one reporter has typed for one month and not yet entered in the return 录入草稿. It is
 * theirs alone and states nothing to anybody. Its text form says nothing.
 *
 * @param savedAt when it was last saved; absent where there never was one
 * @param version 0 where there never was one
 */
record EntryDraft(List<TypedRow> rows, @Nullable Instant savedAt, int version) {

	static final EntryDraft NONE = new EntryDraft(List.of(), null, 0);

	@Override
	public String toString() {
		return "EntryDraft " + this.version;
	}

}
