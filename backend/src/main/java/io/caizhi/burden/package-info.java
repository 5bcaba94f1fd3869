/**
 * What reporting costs the units of a district, form by form and month by month, so that
 * the district can ask for less; nothing is scored or ranked by it. 填报负担
 */
@ApplicationModule(allowedDependencies = { "plan", "tenancy", "export" })
@NullMarked
package io.caizhi.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
