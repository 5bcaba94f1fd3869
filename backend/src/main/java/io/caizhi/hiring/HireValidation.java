package io.caizhi.hiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * The one validation of a hire, whether it comes by form, workbook or API (product §4.1).
 * It finds every fault at once; each names its place as a JSON pointer.
 */
final class HireValidation {

	/** GB/T 2261.1: 未知, 男, 女, 未说明. */
	private static final Set<String> GENDERS = Set.of("0", "1", "2", "9");

	/** Letters of any script with their marks, and what joins the parts of a name. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Cn}·•・.’' \\-]+");

	private static final int NAME_LENGTH = 50;

	private static final int TEXT_LENGTH = 100;

	/** 劳动法 art. 15: nobody may be hired younger. */
	private static final int WORKING_AGE = 16;

	private static final LocalDate EARLIEST_GRADUATION = LocalDate.of(1940, 1, 1);

	private final HireDraft draft;

	private final HireWindow window;

	private final String place;

	private final List<Fault> faults = new ArrayList<>();

	private HireValidation(HireDraft draft, HireWindow window, String place) {
		this.draft = draft;
		this.window = window;
		this.place = place;
	}

	/** What became of a draft. */
	sealed interface Outcome {

	}

	/** It can be stored. */
	record Sound(HireFacts facts) implements Outcome {

	}

	/** It cannot; every fault is named. */
	record Faulty(List<Fault> faults) implements Outcome {

	}

	/**
	 * @param known the document stored before, which stands where the draft gives no
	 * number; absent for a new hire
	 * @param place the JSON pointer of the draft, empty where it is the whole body
	 */
	static Outcome check(HireDraft draft, @Nullable DocumentNumber known, HireWindow window, String place) {
		return new HireValidation(draft, window, place).check(known);
	}

	private Outcome check(@Nullable DocumentNumber known) {
		String name = name();
		DocumentNumber document = document(known);
		String gender = gender(document);
		String education = code("/education", this.draft.education(), EducationLevel::known, "hire.education");
		Boolean student = required("/student", this.draft.student());
		boolean tertiary = education != null && EducationLevel.tertiary(education);
		String school = text("/school", this.draft.school(), tertiary);
		String major = text("/major", this.draft.major(), tertiary);
		String position = text("/position", this.draft.position(), true);
		LocalDate hiredOn = required("/hiredOn", this.draft.hiredOn());
		Channel channel = required("/channel", this.draft.channel());
		String event = text("/event", this.draft.event(), false);
		ContractKind contract = required("/contract", this.draft.contract());
		Boolean insured = required("/insured", this.draft.insured());
		Boolean informed = required("/informed", this.draft.informed());
		if (Boolean.FALSE.equals(informed)) {
			fault("/informed", "hire.not-informed");
		}
		checkDates(hiredOn, education, student);
		checkPerson(document, gender, hiredOn);

		if (!this.faults.isEmpty()) {
			return new Faulty(List.copyOf(this.faults));
		}
		return new Sound(new HireFacts(found(name), found(document), found(gender), found(education), found(student),
				this.draft.graduatedOn(), Objects.requireNonNullElse(school, ""), Objects.requireNonNullElse(major, ""),
				found(position), found(hiredOn), this.draft.leftOn(), found(channel), event, found(contract),
				found(insured), found(informed)));
	}

	private @Nullable String name() {
		String name = required("/name", this.draft.name());
		if (name == null) {
			return null;
		}
		Optional<String> fault = FreeText.fault(name, 1, NAME_LENGTH)
			.or(() -> NAME.matcher(name.strip()).matches() ? Optional.empty() : Optional.of("hire.name"));
		fault.ifPresent((code) -> fault("/name", code));
		return name.strip();
	}

	private @Nullable DocumentNumber document(@Nullable DocumentNumber known) {
		DocumentKind kind = required("/documentKind", this.draft.documentKind());
		if (kind != null && this.draft.documentNumber() == null && known != null && known.kind() == kind) {
			return known;
		}
		String number = required("/documentNumber", this.draft.documentNumber());
		if (kind == null || number == null) {
			return null;
		}
		return switch (DocumentNumber.read(kind, number, this.window.today())) {
			case DocumentNumber.Legible legible -> legible.number();
			case DocumentNumber.Faulty faulty -> {
				fault("/documentNumber", faulty.code());
				yield null;
			}
		};
	}

	/** Nobody has to say what a resident's number says already. */
	private @Nullable String gender(@Nullable DocumentNumber document) {
		if (this.draft.gender() == null && document != null && document.gender().isPresent()) {
			return document.gender().get();
		}
		return code("/gender", this.draft.gender(), GENDERS::contains, "hire.gender");
	}

	private void checkDates(@Nullable LocalDate hiredOn, @Nullable String education, @Nullable Boolean student) {
		if (hiredOn != null) {
			this.window.fault(hiredOn).ifPresent((code) -> fault("/hiredOn", code));
		}
		LocalDate leftOn = this.draft.leftOn();
		if (leftOn != null && hiredOn != null && leftOn.isBefore(hiredOn)) {
			fault("/leftOn", "hire.left-before");
		}
		if (leftOn != null && leftOn.isAfter(this.window.today())) {
			fault("/leftOn", "hire.left-in-future");
		}
		LocalDate graduatedOn = this.draft.graduatedOn();
		if (graduatedOn == null) {
			if (education != null && EducationLevel.graduated(education) && Boolean.FALSE.equals(student)) {
				fault("/graduatedOn", "hire.graduation-required");
			}
		}
		else if (graduatedOn.isAfter(this.window.today())) {
			fault("/graduatedOn", "hire.graduation-in-future");
		}
		else if (graduatedOn.isBefore(EARLIEST_GRADUATION)) {
			fault("/graduatedOn", "hire.graduation-too-early");
		}
	}

	/** What a resident's number says of the person must agree with the rest. */
	private void checkPerson(@Nullable DocumentNumber document, @Nullable String gender, @Nullable LocalDate hiredOn) {
		if (document == null) {
			return;
		}
		boolean stated = "1".equals(gender) || "2".equals(gender);
		if (stated && document.gender().filter((said) -> !said.equals(gender)).isPresent()) {
			fault("/gender", "hire.gender-mismatch");
		}
		if (hiredOn != null
				&& document.bornOn().filter((born) -> born.plusYears(WORKING_AGE).isAfter(hiredOn)).isPresent()) {
			fault("/hiredOn", "hire.under-age");
		}
	}

	private @Nullable String code(String where, @Nullable String value, Predicate<String> known, String code) {
		String given = required(where, value);
		if (given != null && !known.test(given)) {
			fault(where, code);
			return null;
		}
		return given;
	}

	private @Nullable String text(String where, @Nullable String value, boolean needed) {
		if (value == null || (value.isBlank() && !needed)) {
			if (needed) {
				fault(where, "required");
			}
			return null;
		}
		FreeText.fault(value, 1, TEXT_LENGTH).ifPresent((code) -> fault(where, code));
		return value.strip();
	}

	private <T> @Nullable T required(String where, @Nullable T value) {
		if (value == null) {
			fault(where, "required");
		}
		return value;
	}

	private void fault(String where, String code) {
		Map<String, Object> arguments = switch (code) {
			case "text.length" -> Map.of("min", 1, "max", where.equals("/name") ? NAME_LENGTH : TEXT_LENGTH);
			case "hire.under-age" -> Map.of("age", WORKING_AGE);
			default -> Map.of();
		};
		this.faults.add(new Fault(this.place + where, code, arguments));
	}

	private static <T> T found(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
