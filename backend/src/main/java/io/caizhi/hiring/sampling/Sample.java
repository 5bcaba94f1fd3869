package io.caizhi.hiring.sampling;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A drawn sample and all that repeats the drawing.
 *
 * @param from first month in which the hires of the population count
 * @param to last such month
 * @param size how many were asked for; fewer are drawn of a smaller population
 * @param seedGiven whether the office named the seed, rather than the system
 * @param method which arithmetic drew, {@link Sampler#METHOD}
 * @param population how many hires took part
 * @param populationDigest SHA-256 of the population's lines
 */
record Sample(SampleId id, YearMonth from, YearMonth to, int size, String seed, boolean seedGiven, String method,
		int population, String populationDigest, Instant drawnAt, Subject drawnBy, SampleStatus status,
		@Nullable Instant closedAt, int version) {

}
