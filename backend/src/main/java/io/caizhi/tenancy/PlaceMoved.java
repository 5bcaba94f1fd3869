package io.caizhi.tenancy;

import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a tenant was given or taken; after commit the door forgets what it
 * knew and Keycloak is brought in line.
 *
 * @param subject when Keycloak has told it
 */
record PlaceMoved(TenantId tenant, @Nullable Subject subject) {

}
