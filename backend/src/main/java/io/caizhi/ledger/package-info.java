/**
 * Talent work that is no hire, kept as dated entries of kinds that are data, each
 * verified by somebody else than whoever reported it. 台账
 */
@ApplicationModule(allowedDependencies = { "enterprise", "plan", "plan :: yearly", "tenancy", "privacy", "evidence",
		"export", "workbook", "workbook :: importing" })
@NullMarked
package io.caizhi.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
