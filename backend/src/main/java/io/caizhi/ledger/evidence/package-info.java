/**
 * Files on which ledger entries rest: told by their content, kept sealed outside the
 * database under the hash of what they hold. 佐证材料
 */
@NullMarked
package io.caizhi.ledger.evidence;

import org.jspecify.annotations.NullMarked;
