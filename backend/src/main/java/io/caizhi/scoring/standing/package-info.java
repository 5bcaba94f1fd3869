/**
 * How a plan stands on a day: its dimensions, indicators and time nodes against the
 * schedule. 方案进度
 */
@NamedInterface("standing")
@NullMarked
package io.caizhi.scoring.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
