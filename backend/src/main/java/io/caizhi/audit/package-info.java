/**
 * Who did or saw what, written in the transaction of the change. 审计
 */
@ApplicationModule(allowedDependencies = { "tenancy" })
@NullMarked
package io.caizhi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
