/**
 * Tells people what waits for them, as every module knows it. 提醒
 */
@ApplicationModule(allowedDependencies = { "tenancy" })
@NullMarked
package io.caizhi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
