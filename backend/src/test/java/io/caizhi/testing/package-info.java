/**
 * The tests' vocabulary, and the servers that tests and the developer start run on: the
 * same classes for both, so that they cannot drift apart.
 */
@NullMarked
package io.caizhi.testing;

import org.jspecify.annotations.NullMarked;
