package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.caizhi.kernel.Characters;
import io.caizhi.kernel.PersonalNumber;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.FieldType;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.privacy.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * The one validation of an entry by its kind, whatever way it comes. It finds every fault
 * at once; each names its place as a JSON pointer. A draft may lack what is required.
 */
final class EntryValidation {

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,14}(\\.[0-9]{1,6})?");

	private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,14}(\\.[0-9]{1,2})?");

	private static final Pattern DAY = Pattern.compile("(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}");

	/** Letters of any script with their marks, and what joins the parts of a name. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Cn}·•・.’' \\-]{1,50}");

	private final EntryKind kind;

	private final Surroundings surroundings;

	private final String place;

	private final List<Fault> faults = new ArrayList<>();

	private final Map<String, String> open = new HashMap<>();

	private final Map<String, PersonalValue> personal = new HashMap<>();

	private EntryValidation(EntryKind kind, Surroundings surroundings, String place) {
		this.kind = kind;
		this.surroundings = surroundings;
		this.place = place;
	}

	/** What an entry may name, and when it is checked. */
	interface Surroundings {

		LocalDate today();

		/** Whether the entry's unit has registered it. */
		boolean enterprise(String identifier);

		/** Whether the district has such a unit. */
		boolean unit(String code);

		/** Whether the entry's unit has one of the kind, other than the entry itself. */
		boolean entry(KindCode kind, String identifier);

	}

	/** What became of it: values, or every fault. */
	record Outcome(EntryValues values, List<Fault> faults) {

	}

	/**
	 * @param before what the entry said before, for what is kept
	 * @param complete whether everything required must be there
	 * @param place the JSON pointer of the values
	 */
	static Outcome check(EntryKind kind, Map<String, @Nullable ValueForm> forms, EntryValues before, boolean complete,
			Surroundings surroundings, String place) {
		return new EntryValidation(kind, surroundings, place).check(forms, before, complete);
	}

	private Outcome check(Map<String, @Nullable ValueForm> forms, EntryValues before, boolean complete) {
		forms.keySet()
			.stream()
			.filter((code) -> this.kind.field(code).isEmpty())
			.limit(1)
			.forEach((code) -> fault("", "ledger.field-unknown"));
		for (KindField field : this.kind.fields()) {
			@Nullable ValueForm form = forms.get(field.code());
			if (form != null && form.kept()) {
				keep(field, before);
			}
			else if (form != null && !form.empty()) {
				read(field, form);
			}
			if (complete && field.required() && !this.open.containsKey(field.code())
					&& !this.personal.containsKey(field.code()) && this.faults.stream()
						.noneMatch((fault) -> fault.where().startsWith(this.place + where(field) + "/"))) {
				fault(where(field) + "/text", "required", Map.of());
			}
		}
		if (complete) {
			requireHappened();
		}
		return new Outcome(new EntryValues(this.open, this.personal), List.copyOf(this.faults));
	}

	private void keep(KindField field, EntryValues before) {
		Optional.ofNullable(before.open().get(field.code())).ifPresent((text) -> this.open.put(field.code(), text));
		Optional.ofNullable(before.personal().get(field.code()))
			.ifPresent((value) -> this.personal.put(field.code(), value));
	}

	private void read(KindField field, ValueForm form) {
		String where = where(field);
		if (field.type() != FieldType.PERSON) {
			if (form.documentKind() != null) {
				fault(where + "/documentKind", "unwanted", Map.of());
			}
			if (form.documentNumber() != null) {
				fault(where + "/documentNumber", "unwanted", Map.of());
			}
		}
		String text = (form.text() != null) ? form.text().strip() : "";
		if (text.isEmpty()) {
			fault(where + "/text", "required", Map.of());
			return;
		}
		boolean lines = field.type() == FieldType.TEXT && field.longest() > KindField.USUAL_LENGTH;
		if (!text.codePoints().allMatch((one) -> Characters.visible(one) || lines && one == '\n')) {
			fault(where + "/text", "text.invisible", Map.of());
			return;
		}
		switch (field.type()) {
			case TEXT -> text(field, text);
			case NUMBER -> number(field, narrow(text), NUMBER);
			case MONEY -> number(field, narrow(text), MONEY);
			case DATE -> day(field, narrow(text));
			case CODE -> known(field, text, field.choices().stream().anyMatch((choice) -> choice.code().equals(text)),
					"ledger.choice-unknown");
			case PERSON -> person(field, text, form);
			case ENTERPRISE -> known(field, text, this.surroundings.enterprise(text), "ledger.enterprise-unknown");
			case UNIT -> known(field, text, this.surroundings.unit(text), "ledger.unit-unknown");
			case ENTRY ->
				known(field, text, this.surroundings.entry(KindCode.valueOf(String.valueOf(field.kind())), text),
						"ledger.entry-unknown");
		}
	}

	/** Chinese input methods write digits and signs in full width, too; no others. */
	private static String narrow(String text) {
		return text.codePoints()
			.map((one) -> (one >= '\uff01' && one <= '\uff5e') ? one - 0xfee0 : one)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private void text(KindField field, String text) {
		String where = where(field) + "/text";
		if (text.codePointCount(0, text.length()) > field.longest()) {
			fault(where, "text.length", Map.of("min", 1, "max", field.longest()));
		}
		else if (field.pattern() != null && !Pattern.matches(field.pattern(), text)) {
			fault(where, "format", Map.of());
		}
		else if (field.personal()) {
			this.personal.put(field.code(), new PersonalValue(text, null, null));
		}
		else if (PersonalNumber.standsIn(text)) {
			fault(where, "text.personal-number", Map.of());
		}
		else {
			this.open.put(field.code(), text);
		}
	}

	private void number(KindField field, String text, Pattern spelling) {
		String where = where(field) + "/text";
		if (!spelling.matcher(text).matches()) {
			fault(where, (field.type() == FieldType.MONEY) ? "ledger.money" : "ledger.number", Map.of());
			return;
		}
		BigDecimal number = new BigDecimal(text);
		if (field.min() != null && number.compareTo(field.min()) < 0) {
			fault(where, "minimum", Map.of("value", field.min().toPlainString()));
		}
		else if (field.max() != null && number.compareTo(field.max()) > 0) {
			fault(where, "maximum", Map.of("value", field.max().toPlainString()));
		}
		else {
			BigDecimal plain = number.stripTrailingZeros();
			this.open.put(field.code(), ((plain.scale() < 0) ? plain.setScale(0) : plain).toPlainString());
		}
	}

	private void day(KindField field, String text) {
		try {
			if (DAY.matcher(text).matches()) {
				this.open.put(field.code(), LocalDate.parse(text).toString());
				return;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		fault(where(field) + "/text", "date", Map.of());
	}

	private void person(KindField field, String name, ValueForm form) {
		String where = where(field);
		if (!NAME.matcher(name).matches()) {
			fault(where + "/text", "ledger.name", Map.of());
			return;
		}
		if (form.documentKind() == null && form.documentNumber() == null) {
			this.personal.put(field.code(), new PersonalValue(name, null, null));
			return;
		}
		if (form.documentKind() == null || form.documentNumber() == null) {
			fault(where + ((form.documentKind() == null) ? "/documentKind" : "/documentNumber"), "required", Map.of());
			return;
		}
		switch (DocumentNumber.read(form.documentKind(), form.documentNumber(), this.surroundings.today())) {
			case DocumentNumber.Legible(DocumentNumber number) ->
				this.personal.put(field.code(), new PersonalValue(name, number.kind(), number.value()));
			case DocumentNumber.Faulty(String code) -> fault(where + "/documentNumber", code, Map.of());
		}
	}

	private void known(KindField field, String text, boolean known, String code) {
		if (known) {
			this.open.put(field.code(), text);
		}
		else {
			fault(where(field) + "/text", code, Map.of());
		}
	}

	/** An entry is a record of what happened. */
	private void requireHappened() {
		KindField date = this.kind.date();
		@Nullable String day = this.open.get(date.code());
		if (day != null && LocalDate.parse(day).isAfter(this.surroundings.today())) {
			fault(where(date) + "/text", "ledger.date-future", Map.of());
		}
	}

	private String where(KindField field) {
		return "/" + field.code();
	}

	private void fault(String where, String code) {
		fault(where, code, Map.of());
	}

	private void fault(String where, String code, Map<String, Object> arguments) {
		this.faults.add(new Fault(this.place + where, code, arguments));
	}

}
