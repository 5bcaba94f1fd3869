/**
 * Trying out other weights, rules, targets and figures on a copy: old and new places side
 * by side, nothing stored, nothing shown to anybody else. 模拟
 */
@NullMarked
package io.caizhi.scoring.simulation;

import org.jspecify.annotations.NullMarked;
