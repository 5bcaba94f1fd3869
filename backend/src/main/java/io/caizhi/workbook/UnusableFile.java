package io.caizhi.workbook;

import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;

/** Nothing in the file can be used, whatever its rows say. */
public final class UnusableFile extends RuntimeException {

	private final String code;

	private final Map<String, Object> arguments;

	/**
	 * @param code names the sentences {@code fault.<code>}
	 */
	public UnusableFile(String code, Map<String, Object> arguments) {
		super(code, null, false, false);
		this.code = code;
		this.arguments = Map.copyOf(arguments);
	}

	public UnusableFile(String code) {
		this(code, Map.of());
	}

	public String code() {
		return this.code;
	}

	public Map<String, Object> arguments() {
		return this.arguments;
	}

	/** The same, said to whoever is sending the file. */
	public Refusal refusal() {
		return Refusal.invalid(List.of(new Fault("file", this.code, this.arguments)));
	}

}
