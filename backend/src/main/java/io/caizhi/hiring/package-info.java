/**
 * From the reported hire to the verified one: monthly returns, receipts, verification,
 * credit. 用工上报与核验
 */
@ApplicationModule(allowedDependencies = { "enterprise", "plan", "plan :: yearly", "tenancy", "privacy", "export",
		"workbook", "workbook :: importing" })
@NullMarked
package io.caizhi.hiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
