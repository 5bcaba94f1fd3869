/**
 * Tables as files that people take away: no cell carries a formula, every file says who
 * took it and why, and the audit log keeps it. 导出
 */
@ApplicationModule(allowedDependencies = "tenancy")
@NullMarked
package io.caizhi.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
