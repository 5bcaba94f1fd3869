package io.caizhi.plan.yearly;

/**
 * A measure 举措: a group of a plan's indicators.
 *
 * @param position its place in the plan, from 1
 */
public record Measure(MeasureCode code, String name, int position) {
}
