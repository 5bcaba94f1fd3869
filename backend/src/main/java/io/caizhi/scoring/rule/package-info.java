/**
 * The rules by which an item of a scheme earns points, each a value of its own. 计分规则
 */
@NullMarked
package io.caizhi.scoring.rule;

import org.jspecify.annotations.NullMarked;
