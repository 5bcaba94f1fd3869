package io.caizhi.workbook.importing;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.Wording;
import io.caizhi.workbook.FileFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file as whoever handed it in sees it. */
public record ImportView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") ImportId id, ImportMode mode,
		ImportStatus status, FileFormat format, @Schema(example = "18432") int bytes, RowCounts rows,
		ImportProgress progress, @Nullable Trouble problem, @Schema(example = "2026-11-24T08:15:30Z") Instant createdAt,
		@Schema(example = "2026-11-24T08:15:33Z") @Nullable Instant finishedAt,
		@Schema(example = "2026-12-01T08:15:30Z", description = "the file itself, sealed") @Nullable Instant keptUntil,
		@Schema(example = "[\"confirm\",\"cancel\"]") List<String> actions) {

	/** Why nothing in the file could be used. */
	@Schema(name = "ImportProblem")
	public record Trouble(@Schema(example = "import.template-version") String code, String zh, String en,
			@Schema(example = "/api/tenants/nanqiao-wuyi/enterprises/0HXJ4W2Q8K3ZR/imports/template",
					description = "the template to use instead") @Nullable String template) {

	}

	/** What a fresh template cures. */
	private static final Set<String> CURED = Set.of("import.template-version", "import.not-template",
			"import.template-tenant", "import.heads", "import.unknown-head");

	/**
	 * @param templates where the templates are
	 */
	static ImportView of(ImportJob job, Wording wording, Instant now, String templates) {
		ImportJob.Problem problem = job.problem();
		String template = templates + ((job.format() == FileFormat.CSV) ? "/csv" : "");
		return new ImportView(job.id(), job.mode(), job.status(), job.format(), job.bytes(), job.rows(),
				ImportProgress.of(job, now),
				(problem != null) ? new Trouble(problem.code(), wording.chinese(problem.code(), problem.arguments()),
						wording.english(problem.code(), problem.arguments()),
						CURED.contains(problem.code()) ? template : null) : null,
				job.createdAt(), job.finishedAt(), job.fileKept() ? job.dropAt() : null, job.actions());
	}

}
