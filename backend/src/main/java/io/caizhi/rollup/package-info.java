/**
 * Monthly summaries and the district's figures, always the sum of their parts. 汇总
 */
@ApplicationModule(
		allowedDependencies = { "hiring", "ledger", "enterprise", "plan", "plan::yearly", "tenancy", "export" })
@NullMarked
package io.caizhi.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
