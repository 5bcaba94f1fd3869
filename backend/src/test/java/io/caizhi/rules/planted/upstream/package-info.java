/**
 * Planted: may know no other module, and knows the one after it.
 */
@ApplicationModule(allowedDependencies = {})
package io.caizhi.rules.planted.upstream;

import org.springframework.modulith.ApplicationModule;
