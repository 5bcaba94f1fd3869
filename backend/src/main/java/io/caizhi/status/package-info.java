/**
 * How the installation is, for the people who run it; nothing of any district. 运行状态
 */
@ApplicationModule(allowedDependencies = { "evidence", "plan", "tenancy" })
@NullMarked
package io.caizhi.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
