/**
 * Supervision: what a unit owes becomes a numbered notice with a deadline, answered with
 * evidence, verified and closed, and told one rung higher when the deadline passes. 督办
 */
@ApplicationModule(allowedDependencies = { "scoring :: standing", "hiring", "plan", "plan :: yearly", "tenancy",
		"privacy", "evidence", "document", "export", "notification" })
@NullMarked
package io.caizhi.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
