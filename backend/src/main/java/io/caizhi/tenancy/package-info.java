/**
 * Who may act where: districts, units and their members, admitted at the door and
 * provisioned in Keycloak. 租户与身份
 */
@ApplicationModule(allowedDependencies = { "privacy" })
@NullMarked
package io.caizhi.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
