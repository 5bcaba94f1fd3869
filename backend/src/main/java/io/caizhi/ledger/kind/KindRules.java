package io.caizhi.ledger.kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.caizhi.kernel.Refusal.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a kind must keep: each field once, each says what its type needs and nothing else,
 * entries are dated and called by fields that can do that. A field never changes its
 * type, and personal data stays personal, so that older entries mean what they meant.
 */
final class KindRules {

	/** What may repeat more or less often, over and over, can take for ever to match. */
	private static final Pattern OPEN = Pattern.compile("[*+?]|\\{[0-9]+,[0-9]*}");

	private static final int MOST_OPEN = 2;

	private final KindForm form;

	private final Set<KindCode> kinds;

	private final @Nullable EntryKind before;

	private final List<Fault> faults = new ArrayList<>();

	private KindRules(KindForm form, Set<KindCode> kinds, @Nullable EntryKind before) {
		this.form = form;
		this.kinds = kinds;
		this.before = before;
	}

	/**
	 * @param kinds which the district has, the one in question included
	 * @param before the version in force, absent for a new kind
	 * @param place the JSON pointer of the form
	 */
	static List<Fault> faults(KindForm form, Set<KindCode> kinds, @Nullable EntryKind before, String place) {
		return new KindRules(form, kinds, before).check(place);
	}

	private List<Fault> check(String place) {
		Set<String> codes = new HashSet<>();
		int terms = 0;
		for (int i = 0; i < this.form.fields().size(); i++) {
			KindField field = this.form.fields().get(i);
			String where = place + "/fields/" + i;
			if (!codes.add(field.code())) {
				fault(where + "/code", "ledger.field-twice");
			}
			if (field.warnDays() != null && ++terms > 1) {
				fault(where + "/warnDays", "ledger.term-twice");
			}
			parameters(field, where);
			privacy(field, where);
			history(field, where);
		}
		title(place + "/title");
		date(place + "/date");
		this.faults.addAll(MetricRules.faults(this.form, this.before, place + "/metrics"));
		return this.faults;
	}

	private void parameters(KindField field, String where) {
		FieldType type = field.type();
		boolean number = type == FieldType.NUMBER || type == FieldType.MONEY;
		allowed(field.maxLength(), type == FieldType.TEXT, where + "/maxLength");
		allowed(field.pattern(), type == FieldType.TEXT, where + "/pattern");
		allowed(field.min(), number, where + "/min");
		allowed(field.max(), number, where + "/max");
		allowed(field.warnDays(), type == FieldType.DATE, where + "/warnDays");
		allowed(field.choices().isEmpty() ? null : field.choices(), type == FieldType.CODE, where + "/codes");
		allowed(field.kind(), type == FieldType.ENTRY, where + "/kind");
		if (field.min() != null && field.max() != null && field.min().compareTo(field.max()) > 0) {
			fault(where + "/max", "ledger.min-max");
		}
		if (field.pattern() != null && !usable(field.pattern())) {
			fault(where + "/pattern", "ledger.pattern");
		}
		if (type == FieldType.CODE) {
			codes(field, where + "/codes");
		}
		if (type == FieldType.ENTRY && (field.kind() == null || !KindCode.spelt(field.kind())
				|| !this.kinds.contains(new KindCode(field.kind())))) {
			fault(where + "/kind", "ledger.kind-unknown");
		}
	}

	private void codes(KindField field, String where) {
		if (field.choices().isEmpty()) {
			fault(where, "required");
		}
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < field.choices().size(); i++) {
			if (!seen.add(field.choices().get(i).code())) {
				fault(where + "/" + i + "/code", "ledger.choice-twice");
			}
		}
	}

	/** A person is personal data; what others refer to cannot be sealed. */
	private void privacy(KindField field, String where) {
		boolean person = field.type() == FieldType.PERSON;
		if (person && !field.personal() || field.personal() && !person && field.type() != FieldType.TEXT) {
			fault(where + "/privacy", "ledger.privacy");
		}
	}

	private void history(KindField field, String where) {
		Optional<KindField> earlier = (this.before != null) ? this.before.field(field.code()) : Optional.empty();
		earlier.ifPresent((known) -> {
			if (known.type() != field.type()) {
				fault(where + "/type", "ledger.type-changed");
			}
			if (known.personal() && !field.personal()) {
				fault(where + "/privacy", "ledger.privacy-lowered");
			}
		});
	}

	private void title(String where) {
		Optional<KindField> title = field(this.form.title());
		if (title.filter((field) -> field.required() && switch (field.type()) {
			case TEXT, PERSON -> true;
			default -> false;
		}).isEmpty()) {
			fault(where, "ledger.title-field");
		}
	}

	private void date(String where) {
		if (field(this.form.date()).filter((field) -> field.required() && field.type() == FieldType.DATE).isEmpty()) {
			fault(where, "ledger.date-field");
		}
		else if (this.before != null && !this.before.content().date().equals(this.form.date())) {
			fault(where, "ledger.date-changed");
		}
	}

	private Optional<KindField> field(String code) {
		return this.form.fields().stream().filter((field) -> field.code().equals(code)).findFirst();
	}

	private void allowed(@Nullable Object parameter, boolean known, String where) {
		if (parameter != null && !known) {
			fault(where, "unwanted");
		}
	}

	private void fault(String where, String code) {
		this.faults.add(new Fault(where, code));
	}

	/** It compiles, and no text can keep it busy: no repeated groups, few open ends. */
	static boolean usable(String pattern) {
		try {
			Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
		return !pattern.contains("(") && OPEN.matcher(pattern).results().count() <= MOST_OPEN;
	}

}
