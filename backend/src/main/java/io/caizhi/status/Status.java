package io.caizhi.status;

import java.time.Instant;
import java.util.List;

import io.caizhi.evidence.StoreKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the installation is at a moment 运行状态.
 *
 * @param version of the application; absent where it was not built as a release
 */
@Schema(name = "SystemStatus")
record Status(@Schema(example = "2026-11-26T02:00:00Z") Instant readAt,
		@Nullable @Schema(example = "0.1.0") String version,
		@Schema(example = "2026-11-24T22:00:00Z") Instant startedAt, Database database, Identity identity, Mail mail,
		Files files, Calendar calendar, Disk disk, List<Job> jobs) {

	/** How something is, in one word. */
	enum Level {

		/** As it should be. */
		OK,
		/** Works, and somebody should see to it. */
		WATCH,
		/** Does not work. */
		DOWN

	}

	/**
	 * The database.
	 *
	 * @param millis how long a question took
	 */
	@Schema(name = "DatabaseStatus")
	record Database(Level level, @Nullable @Schema(example = "9.7.4") String version,
			@Schema(example = "2") long millis) {

	}

	/**
	 * Keycloak.
	 *
	 * @param tenants districts and units it does not have yet as they should be
	 * @param members people it does not have yet as they should be
	 */
	@Schema(name = "IdentityStatus")
	record Identity(Level level, @Schema(example = "0") int tenants, @Schema(example = "0") int members) {

	}

	/**
	 * Invitations, which Keycloak sends.
	 *
	 * @param due not sent yet
	 */
	@Schema(name = "MailStatus")
	record Mail(Level level, @Schema(example = "0") int due) {

	}

	/**
	 * The store of evidence.
	 *
	 * @param millis how long a question took
	 */
	@Schema(name = "FileStoreStatus")
	record Files(Level level, StoreKind kind, @Schema(example = "4") long millis) {

	}

	/**
	 * The holidays that are known to every district.
	 *
	 * @param lastYear the last year whose holidays are known; absent where none is
	 */
	@Schema(name = "CalendarStatus")
	record Calendar(Level level, @Nullable @Schema(example = "2026") Integer lastYear) {

	}

	/** The disk the application writes to, in bytes. */
	@Schema(name = "DiskStatus")
	record Disk(Level level, @Schema(example = "82678120448") long free, @Schema(example = "107374182400") long total) {

	}

	/**
	 * Something done again and again.
	 *
	 * @param name as the code calls it
	 * @param lastAt when it began last; absent since the start
	 */
	@Schema(name = "JobStatus")
	record Job(@Schema(example = "MonthClosingSchedule.closeDue") String name, Level level,
			@Nullable @Schema(example = "2026-11-26T01:59:12Z") Instant lastAt) {

	}

}
