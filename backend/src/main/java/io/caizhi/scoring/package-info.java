/**
 * What a unit's year is worth: the scheme of its category, and the calculation by it.
 * 考核计分
 */
@ApplicationModule(allowedDependencies = { "rollup", "hiring", "hiring :: correction", "hiring :: sampling", "ledger",
		"enterprise", "plan", "plan :: yearly", "tenancy", "export" })
@NullMarked
package io.caizhi.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
