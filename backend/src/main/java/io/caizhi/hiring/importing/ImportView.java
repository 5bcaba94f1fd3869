package io.caizhi.hiring.importing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of hires as its reporter sees it. */
record ImportView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") ImportId id,
		@Schema(type = "string", example = "2026-11") YearMonth month, ImportMode mode, ImportStatus status,
		FileFormat format, @Schema(example = "18432") int bytes, RowCounts rows, @Nullable Trouble problem,
		@Schema(example = "2026-11-24T08:15:30Z") Instant createdAt,
		@Schema(example = "2026-11-24T08:15:33Z") @Nullable Instant finishedAt,
		@Schema(example = "2026-12-01T08:15:30Z", description = "the file itself, sealed") @Nullable Instant keptUntil,
		@Schema(example = "[\"confirm\",\"cancel\"]") List<String> actions) {

	/** Why nothing in the file could be used. */
	@Schema(name = "ImportProblem")
	record Trouble(@Schema(example = "import.formula") String code, String zh, String en) {

	}

	static ImportView of(ImportJob job, Wording wording) {
		ImportJob.Problem problem = job.problem();
		return new ImportView(job.id(), job.month(), job.mode(), job.status(), job.format(), job.bytes(), job.rows(),
				(problem != null) ? new Trouble(problem.code(), wording.chinese(problem.code(), problem.arguments()),
						wording.english(problem.code(), problem.arguments())) : null,
				job.createdAt(), job.finishedAt(), job.fileKept() ? job.dropAt() : null, job.actions());
	}

}
