package io.caizhi.workbook.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.FileFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to where its rows belong, as somebody who may came in and left it
 * here.
 *
 * @param fileKept whether the file itself is still there
 * @param dropAt when it goes at the latest
 * @param expected rows that the file seems to hold
 * @param stored rows that are stored if the work on it ends well
 * @param problem why nothing in the file could be used
 * @param begunAt when somebody last began to read it
 * @param attempts how often somebody began to read it
 */
public record ImportJob(TenantId tenant, DistrictId district, ImportId id, ImportTarget target, Subject reporter,
		ImportMode mode, ImportStatus status, FileFormat format, int bytes, boolean fileKept, Instant dropAt,
		int expected, RowCounts rows, int stored, @Nullable Problem problem, Instant createdAt,
		@Nullable Instant begunAt, @Nullable Instant finishedAt, int attempts) {

	/**
	 * Why nothing in a file could be used.
	 *
	 * @param code of a fault or a problem
	 */
	public record Problem(String code, Map<String, Object> arguments) {

	}

	/** What the reporter may do with it now. */
	List<String> actions() {
		List<String> actions = new ArrayList<>();
		if (this.status == ImportStatus.PREVIEWED && this.fileKept) {
			if (this.rows.faulty() == 0) {
				actions.add("confirm");
			}
			else if (this.rows.fresh() > 0) {
				actions.add("confirmValid");
			}
		}
		if (!this.status.rests() || this.status == ImportStatus.PREVIEWED) {
			actions.add("cancel");
		}
		if (this.status.rests() && this.fileKept && this.rows.faulty() > 0) {
			actions.add("reply");
		}
		return actions;
	}

}
