/**
 * The developer start: one command that brings a database, a Keycloak and a mail catcher
 * of its own, and the application with the demo district on top. It lives among the
 * tests, so that it can never be part of the product.
 */
@NullMarked
package io.caizhi.launcher;

import org.jspecify.annotations.NullMarked;
