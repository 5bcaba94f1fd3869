package io.caizhi.tenancy;

/**
 * A tenant's name, state or organization changed; after commit the door forgets what it
 * knew and Keycloak is brought in line.
 */
record TenantMoved(String alias) {

}
