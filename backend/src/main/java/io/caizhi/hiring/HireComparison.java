package io.caizhi.hiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.caizhi.privacy.Masking;
import org.jspecify.annotations.Nullable;

/** What two versions of a row say differently, field by field. */
public final class HireComparison {

	private static final String NAME = "name";

	private final List<Difference> found = new ArrayList<>();

	private HireComparison() {
	}

	/**
	 * One field.
	 *
	 * @param field as a hire names it
	 * @param before as it was, of a document's number masked; absent where it was empty
	 * @param after as it is
	 */
	public record Difference(String field, @Nullable String before, @Nullable String after) {

		@Override
		public String toString() {
			return "Difference in " + this.field;
		}

	}

	/** The fields that differ, in the order of the form. */
	static List<Difference> between(Hire before, Hire after) {
		HireFacts old = before.facts();
		HireFacts now = after.facts();
		HireComparison comparison = new HireComparison();
		comparison.compare("withdrawn", before.withdrawn(), after.withdrawn());
		comparison.compare(NAME, old.name(), now.name());
		comparison.compare("documentKind", old.document().kind(), now.document().kind());
		if (!old.document().equals(now.document())) {
			comparison.found.add(new Difference("documentNumber", old.document().masked(), now.document().masked()));
		}
		comparison.compare("gender", old.gender(), now.gender());
		comparison.compare("education", old.education(), now.education());
		comparison.compare("student", old.student(), now.student());
		comparison.compare("graduatedOn", old.graduatedOn(), now.graduatedOn());
		comparison.compare("school", old.school(), now.school());
		comparison.compare("major", old.major(), now.major());
		comparison.compare("position", old.position(), now.position());
		comparison.compare("hiredOn", old.hiredOn(), now.hiredOn());
		comparison.compare("leftOn", old.leftOn(), now.leftOn());
		comparison.compare("channel", old.channel(), now.channel());
		comparison.compare("event", old.event(), now.event());
		comparison.compare("contract", old.contract(), now.contract());
		comparison.compare("insured", old.insured(), now.insured());
		comparison.compare("degreeChecked", before.degreeChecked(), after.degreeChecked());
		return List.copyOf(comparison.found);
	}

	/** The same for those who may see names masked only. */
	static List<Difference> masked(Hire before, Hire after) {
		return between(before, after).stream()
			.map((one) -> one.field().equals(NAME) ? new Difference(NAME, masked(one.before()), masked(one.after()))
					: one)
			.toList();
	}

	private static @Nullable String masked(@Nullable String name) {
		return (name != null) ? Masking.name(name) : null;
	}

	private void compare(String field, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			this.found.add(new Difference(field, text(before), text(after)));
		}
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value == null || value.equals("")) ? null : value.toString();
	}

}
