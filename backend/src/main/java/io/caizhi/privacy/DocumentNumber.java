package io.caizhi.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import io.caizhi.kernel.Typed;

/**
 * A number that passed the rules of its kind, in one spelling: ASCII digits and capitals.
 * Its text form is masked, so that it cannot slip into a log.
 *
 * @param value the number itself; to be sealed, fingerprinted or disclosed, nothing else
 */
public record DocumentNumber(DocumentKind kind, String value) {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECK_CHARACTERS = "10X98765432";

	private static final Pattern RESIDENT_ID = Pattern.compile("[1-9][0-9]{16}[0-9X]");

	private static final Pattern FIFTEEN_DIGITS = Pattern.compile("[0-9]{15}");

	/** A letter and 8 digits name the person; two more count the booklets issued. */
	private static final Pattern HK_MACAO_PERMIT = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");

	/** 8 digits name the person; two more count the booklets issued. */
	private static final Pattern TAIWAN_PERMIT = Pattern.compile("[0-9]{8}([0-9]{2})?");

	private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,15}");

	/** What became of a text that should be a document number. */
	public sealed interface Reading {

	}

	/** It is one. */
	public record Legible(DocumentNumber number) implements Reading {

	}

	/**
	 * It is none.
	 *
	 * @param code names the sentences {@code fault.<code>}
	 */
	public record Faulty(String code) implements Reading {

	}

	/**
	 * Reads what a person typed; full-width and lower-case characters and white space
	 * around are forgiven.
	 * @param today no resident was born after it
	 */
	public static Reading read(DocumentKind kind, String text, LocalDate today) {
		String number = Typed.code(text);
		Optional<String> fault = switch (kind) {
			case RESIDENT_ID -> residentIdFault(number, today);
			case HK_MACAO_PERMIT -> patternFault(HK_MACAO_PERMIT, number, "document-hk-macao");
			case TAIWAN_PERMIT -> patternFault(TAIWAN_PERMIT, number, "document-taiwan");
			case PASSPORT -> patternFault(PASSPORT, number, "document-passport");
		};
		return fault.<Reading>map(Faulty::new).orElseGet(() -> new Legible(new DocumentNumber(kind, number)));
	}

	/**
	 * What the person is found again by: equal for two documents exactly when they name
	 * the same person, so without the count of booklets issued.
	 */
	public String identity() {
		String person = switch (this.kind) {
			case HK_MACAO_PERMIT -> this.value.substring(0, 9);
			case TAIWAN_PERMIT -> this.value.substring(0, 8);
			case RESIDENT_ID, PASSPORT -> this.value;
		};
		return this.kind + "|" + person;
	}

	/** As it may be shown. */
	public String masked() {
		return Masking.documentNumber(this.kind, this.value);
	}

	/** The birth date that a resident's number carries. */
	public Optional<LocalDate> bornOn() {
		return (this.kind == DocumentKind.RESIDENT_ID) ? birthDate(this.value) : Optional.empty();
	}

	/** The gender that a resident's number carries, as GB/T 2261.1 codes it: 1 or 2. */
	public Optional<String> gender() {
		return (this.kind == DocumentKind.RESIDENT_ID) ? Optional.of((this.value.charAt(16) % 2 == 1) ? "1" : "2")
				: Optional.empty();
	}

	@Override
	public String toString() {
		return this.kind + " " + masked();
	}

	private static Optional<String> residentIdFault(String number, LocalDate today) {
		if (FIFTEEN_DIGITS.matcher(number).matches()) {
			return Optional.of("document-fifteen-digits");
		}
		if (number.length() != 18) {
			return Optional.of("document-length");
		}
		if (!RESIDENT_ID.matcher(number).matches()) {
			return Optional.of("document-characters");
		}
		if (birthDate(number).filter((date) -> !date.isAfter(today)).isEmpty()) {
			return Optional.of("document-birth-date");
		}
		return (number.charAt(17) != checkCharacter(number)) ? Optional.of("document-checksum") : Optional.empty();
	}

	private static char checkCharacter(String number) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (number.charAt(i) - '0') * WEIGHTS[i];
		}
		return CHECK_CHARACTERS.charAt(sum % 11);
	}

	private static Optional<LocalDate> birthDate(String number) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(number.substring(6, 10)),
					Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<String> patternFault(Pattern pattern, String number, String code) {
		return pattern.matcher(number).matches() ? Optional.empty() : Optional.of(code);
	}

}
