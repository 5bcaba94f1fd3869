/**
 * Meetings: the pack that lies on the table, the order in which units speak, and the
 * decisions that leave as action items with owner and date. 会议
 */
@ApplicationModule(allowedDependencies = { "supervision", "scoring :: inventory", "plan :: yearly", "tenancy",
		"privacy", "document", "export" })
@NullMarked
package io.caizhi.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
