/**
 * Hand-overs of work when somebody moves on: open work, promises and deadlines, gathered
 * and frozen as they are signed, first by who leaves, then by who follows. 工作交接
 */
@ApplicationModule(allowedDependencies = { "notification", "supervision", "plan", "plan :: yearly", "tenancy",
		"privacy", "document" })
@NullMarked
package io.caizhi.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
