/**
 * The values of a plan's indicators: evaluated from verified records, or reported by hand
 * with evidence and verified by the office. 指标值
 */
@NullMarked
package io.caizhi.scoring.value;

import org.jspecify.annotations.NullMarked;
