package io.caizhi.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is otherwise than when the first of the two signed. */
final class Changes {

	private Changes() {
	}

	/** What became of a line. */
	@Schema(name = "HandoverChangeKind")
	enum Kind {

		/** It came since. */
		ADDED,
		/** It reads otherwise now. */
		CHANGED,
		/** It is done, or gone. */
		GONE

	}

	/**
	 * A line that is otherwise.
	 *
	 * @param before as it was signed first
	 * @param after as it is now
	 */
	@Schema(name = "HandoverChange")
	record Change(Kind kind, @Nullable Line before, @Nullable Line after) {

	}

	/** In the order of what is now, then what is gone. */
	static List<Change> between(Content before, Content after) {
		Map<String, Line> left = new LinkedHashMap<>();
		before.lines().forEach((line) -> left.put(line.key(), line));
		List<Change> changes = new ArrayList<>();
		after.lines().forEach((line) -> {
			Line was = left.remove(line.key());
			if (was == null) {
				changes.add(new Change(Kind.ADDED, null, line));
			}
			else if (!was.same(line)) {
				changes.add(new Change(Kind.CHANGED, was, line));
			}
		});
		left.values().forEach((line) -> changes.add(new Change(Kind.GONE, line, null)));
		return changes;
	}

}
