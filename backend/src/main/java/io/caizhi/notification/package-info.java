/**
 * Tells people what waits for them, as every module knows it: on the page, by mail, in
 * their calendar; and sends the mails of modules about single matters. 提醒
 */
@ApplicationModule(allowedDependencies = { "tenancy", "plan", "privacy" })
@NullMarked
package io.caizhi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
