/**
 * Bulletins: drafted from a published inventory by rules, edited, checked for what must
 * not leave the house, published for good, acknowledged. 通报
 */
@ApplicationModule(
		allowedDependencies = { "scoring :: inventory", "hiring", "plan :: yearly", "tenancy", "privacy", "document" })
@NullMarked
package io.caizhi.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
