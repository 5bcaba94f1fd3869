package io.caizhi.kernel;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be granted, said in the domain's words. {@code code} is stable
 * and names the Chinese and English sentences in {@code messages_*.properties}
 * ({@code problem.<code>.title} and {@code problem.<code>.detail}); only the web boundary
 * turns the kind into an HTTP status.
 */
public final class Refusal extends RuntimeException {

	/** What sort of refusal; the web boundary gives each its status. */
	public enum Kind {

		/** The request itself is wrong (400, or 422 where single fields are). */
		INVALID,
		/** The person may never do this here (403). */
		FORBIDDEN,
		/**
		 * It does not exist, or is not this person's to see: one answer for both (404).
		 */
		NOT_FOUND,
		/** The thing is not in the state this needs (409). */
		CONFLICT,
		/** Somebody else changed it meanwhile (412). */
		STALE,
		/** A needed server is away; try again (503). */
		UNAVAILABLE

	}

	/**
	 * One faulty place in the request.
	 *
	 * @param where a JSON pointer into the body, such as {@code /documentNumber}, or a
	 * parameter's name
	 * @param code names the sentences {@code fault.<code>}
	 * @param arguments what the sentences mention, never personal data
	 */
	public record Fault(String where, String code, Map<String, Object> arguments) {

		public Fault(String where, String code) {
			this(where, code, Map.of());
		}

	}

	private final Kind kind;

	private final String code;

	private final Map<String, Object> arguments;

	private final List<Fault> faults;

	private Refusal(Kind kind, String code, Map<String, Object> arguments, List<Fault> faults,
			@Nullable Throwable cause) {
		super(code, cause, false, cause != null);
		this.kind = kind;
		this.code = code;
		this.arguments = Map.copyOf(arguments);
		this.faults = List.copyOf(faults);
	}

	/** The one answer to all that is absent or hidden. */
	public static Refusal notFound() {
		return new Refusal(Kind.NOT_FOUND, "not-found", Map.of(), List.of(), null);
	}

	public static Refusal forbidden(String code) {
		return new Refusal(Kind.FORBIDDEN, code, Map.of(), List.of(), null);
	}

	public static Refusal conflict(String code) {
		return conflict(code, Map.of());
	}

	public static Refusal conflict(String code, Map<String, Object> arguments) {
		return new Refusal(Kind.CONFLICT, code, arguments, List.of(), null);
	}

	/** The version the person saw is no longer the current one. */
	public static Refusal stale() {
		return new Refusal(Kind.STALE, "changed-meanwhile", Map.of(), List.of(), null);
	}

	/** Single fields are wrong; every one is named. */
	public static Refusal invalid(List<Fault> faults) {
		return new Refusal(Kind.INVALID, "invalid", Map.of(), faults, null);
	}

	public static Refusal invalid(String where, String code) {
		return invalid(List.of(new Fault(where, code)));
	}

	public static Refusal unavailable(String code, Throwable cause) {
		return new Refusal(Kind.UNAVAILABLE, code, Map.of(), List.of(), cause);
	}

	public Kind kind() {
		return this.kind;
	}

	public String code() {
		return this.code;
	}

	public Map<String, Object> arguments() {
		return this.arguments;
	}

	public List<Fault> faults() {
		return this.faults;
	}

}
