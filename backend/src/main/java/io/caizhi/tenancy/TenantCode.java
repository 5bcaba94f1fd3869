package io.caizhi.tenancy;

import java.util.regex.Pattern;

import io.caizhi.kernel.Refusal;

/**
 * The short name of a district or of a unit within its district: 2 to 20 lower-case
 * letters and digits, the first a letter. It never changes, and the alias of the tenant's
 * organization is made of it.
 */
record TenantCode(String value) {

	static final String PATTERN = "[a-z][a-z0-9]{1,19}";

	private static final Pattern COMPILED = Pattern.compile(PATTERN);

	/**
	 * @throws Refusal invalid {@code tenant-code}
	 */
	TenantCode {
		if (!COMPILED.matcher(value).matches()) {
			throw Refusal.invalid("/code", "tenant-code");
		}
	}

	/** The alias of the district of this code. */
	String alias() {
		return this.value;
	}

	/**
	 * The alias of a unit of the district of this code. A code has no hyphen, so no two
	 * units of any districts share one.
	 */
	String aliasOf(TenantCode unit) {
		return this.value + "-" + unit.value;
	}

}
