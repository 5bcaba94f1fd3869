/**
 * Carries tenants and members into Keycloak; the only place that knows its client.
 */
@NullMarked
package io.caizhi.tenancy.keycloak;

import org.jspecify.annotations.NullMarked;
