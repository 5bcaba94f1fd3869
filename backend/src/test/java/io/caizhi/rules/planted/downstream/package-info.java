/**
 * Planted: comes after upstream.
 */
@ApplicationModule(allowedDependencies = {})
package io.caizhi.rules.planted.downstream;

import org.springframework.modulith.ApplicationModule;
