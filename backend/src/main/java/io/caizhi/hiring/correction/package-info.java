/**
 * Corrections to hires that count in a closed month: drafted by the unit, approved by the
 * office, booked in an open month. 更正单
 */
@NamedInterface("correction")
@NullMarked
package io.caizhi.hiring.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
