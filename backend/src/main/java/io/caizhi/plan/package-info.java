/**
 * When a month is open and which assessment year it belongs to. 方案与考核期
 */
@ApplicationModule(allowedDependencies = { "tenancy", "workbook" })
@NullMarked
package io.caizhi.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
