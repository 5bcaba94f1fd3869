/**
 * The enterprises of a unit and the people who report for them. 企业
 */
@ApplicationModule(allowedDependencies = { "tenancy", "privacy", "plan" })
@NullMarked
package io.caizhi.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
