/**
 * The office's random sample of counted hires: drawn by risk from a recorded seed, so
 * that anyone can redraw it, audited row by row, and told to the unit. 抽查
 */
@NamedInterface("sampling")
@NullMarked
package io.caizhi.hiring.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
