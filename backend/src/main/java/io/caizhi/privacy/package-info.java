/**
 * Keeps personal data sealed, findable only by a keyed fingerprint, and shown masked.
 * 个人信息保护
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.caizhi.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
