package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Refusal.Fault;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with a form, each with its place, so that one answer names it all.
 */
public final class FormFaults {

	private final List<Fault> faults = new ArrayList<>();

	/**
	 * @param where JSON pointer
	 */
	public void add(String where, String code) {
		add(where, code, Map.of());
	}

	public void add(String where, String code, Map<String, Object> arguments) {
		this.faults.add(new Fault(where, code, arguments));
	}

	/** A number that must be there, between two bounds. */
	public BigDecimal number(String where, @Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
		if (value == null) {
			add(where, "required");
			return least;
		}
		return between(where, value, least, most);
	}

	/** A number that may be left out, between two bounds otherwise. */
	public BigDecimal number(String where, @Nullable BigDecimal value, BigDecimal least, BigDecimal most,
			BigDecimal otherwise) {
		return (value != null) ? between(where, value, least, most) : otherwise;
	}

	private BigDecimal between(String where, BigDecimal value, BigDecimal least, BigDecimal most) {
		if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
			add(where, "range", Map.of("min", Decimals.text(least), "max", Decimals.text(most)));
			return least;
		}
		return Decimals.plain(value);
	}

	public boolean isEmpty() {
		return this.faults.isEmpty();
	}

	public List<Fault> all() {
		return List.copyOf(this.faults);
	}

	/**
	 * @throws Refusal invalid, when anything is wrong
	 */
	public void refuse() {
		if (!this.faults.isEmpty()) {
			throw Refusal.invalid(this.faults);
		}
	}

}
