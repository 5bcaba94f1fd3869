/**
 * The HTTP boundary: tokens, members, problems, headers, limits, replays. HTTP 边界
 */
@ApplicationModule(allowedDependencies = { "tenancy", "privacy" })
@NullMarked
package io.caizhi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
