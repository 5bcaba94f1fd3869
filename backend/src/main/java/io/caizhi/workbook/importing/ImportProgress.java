package io.caizhi.workbook.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on a file is.
 *
 * @param percent of the work, 100 when nothing more will happen
 * @param expected rows that the file seems to hold
 * @param stored rows that are stored if the work ends well
 * @param rowsPerSecond rows read in a second since the reading began; absent before
 */
public record ImportProgress(@Schema(example = "42") int percent, @Schema(example = "10000") int expected,
		@Schema(example = "3000") int stored, @Schema(example = "8400") @Nullable Integer rowsPerSecond) {

	private static final int WHOLE = 100;

	static ImportProgress of(ImportJob job, Instant now) {
		return new ImportProgress(percent(job), expected(job), job.stored(), rowsPerSecond(job, now));
	}

	/** A guess until the file is read to its end. */
	private static int expected(ImportJob job) {
		int read = job.rows().read();
		return (job.status().rests() || job.stored() > 0) ? read : Math.max(read, job.expected());
	}

	/** A row is read, and unless only looked at, it is stored. */
	private static int percent(ImportJob job) {
		if (job.status().rests()) {
			return WHOLE;
		}
		long steps = (long) expected(job) * ((job.mode() == ImportMode.PREVIEW) ? 1 : 2);
		long done = (long) job.rows().read() + job.stored();
		return (steps == 0) ? 0 : (int) Math.min(WHOLE - 1, done * WHOLE / steps);
	}

	private static @Nullable Integer rowsPerSecond(ImportJob job, Instant now) {
		Instant begun = job.begunAt();
		if (begun == null || job.rows().read() == 0) {
			return null;
		}
		long took = Duration.between(begun, Objects.requireNonNullElse(job.finishedAt(), now)).toMillis();
		return (int) (job.rows().read() * 1000L / Math.max(1, took));
	}

}
