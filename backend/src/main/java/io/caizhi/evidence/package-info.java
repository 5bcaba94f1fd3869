/**
 * Files on which entries and replies rest: told by their content, kept sealed outside the
 * database under the hash of what they hold. 佐证材料
 */
@ApplicationModule(allowedDependencies = "privacy")
@NullMarked
package io.caizhi.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
