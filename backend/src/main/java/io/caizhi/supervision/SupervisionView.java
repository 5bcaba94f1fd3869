package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.evidence.FileType;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A supervision notice as lists name it.
 *
 * @param number as it is cited
 * @param month whose returns are missing, where they are
 * @param due the last day on which an answer is in time
 * @param workingDaysLeft until then, today and that day included; only while it waits for
 * the unit
 * @param overdue whether it waits for the unit and the day has passed
 * @param late whether any answer to it came too late
 * @param returned how many replies were sent back
 * @param rung up to whom it has been told, while it waits for the unit
 * @param actions what the member may do with it now: reply, return, close, withdraw
 */
@Schema(name = "SupervisionNotice")
record SupervisionView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") NoticeId id,
		@Schema(example = "〔2026〕督办第3号") String number, UnitOfNotice unit, NoticeSource source,
		@Schema(type = "string", example = "2026-10") @Nullable YearMonth month,
		@Schema(example = "2026年10月月报缺报") String title, NoticeState state, Instant issuedAt,
		@Schema(example = "2026-12-04") LocalDate due, @Schema(example = "5") @Nullable Integer workingDaysLeft,
		boolean overdue, boolean late, @Schema(example = "0") int returned, @Nullable Rung rung,
		@Schema(example = "1") int version, List<String> actions) {

	/** The unit it goes to. */
	@Schema(name = "SupervisionUnit")
	record UnitOfNotice(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name) {

	}

	/**
	 * A notice with all that became of it.
	 *
	 * @param issuer in whose name
	 * @param demand what is asked
	 * @param steps in order
	 * @param ladder who is told from when, lowest first; empty once nothing waits for the
	 * unit
	 * @param files on which the replies rest; none for leaders
	 * @param printable whether there are fonts to make a PDF with
	 */
	@Schema(name = "SupervisionDetail")
	record Detail(SupervisionView notice, @Schema(example = "南谯区人才工作领导小组办公室") String issuer,
			@Schema(example = "请核实原因、督促落实并在期限内回复。") String demand, List<StepView> steps, List<RungView> ladder,
			List<FileView> files, boolean printable) {

		@Override
		public String toString() {
			return "SupervisionDetail " + this.notice.id();
		}

	}

	/**
	 * Something that became of it.
	 *
	 * @param text what was written with it; withheld from leaders, for it may name people
	 * @param due the deadline that was set with it
	 */
	@Schema(name = "SupervisionStep")
	record StepView(Step.Kind kind, Instant at, @Nullable String text, @Nullable LocalDate due) {

		@Override
		public String toString() {
			return "SupervisionStep " + this.kind;
		}

	}

	/**
	 * A rung of the ladder.
	 *
	 * @param from from when it is told, unless an answer comes before
	 * @param reached whether that moment has come
	 * @param toldAt when it was told
	 * @param name who that is, as the unit says; withheld from leaders
	 * @param office what the person is there
	 */
	@Schema(name = "SupervisionRung")
	record RungView(Rung rung, Instant from, boolean reached, @Nullable Instant toldAt,
			@Schema(example = "林晓") @Nullable String name, @Schema(example = "副镇长") @Nullable String office) {

		@Override
		public String toString() {
			return "SupervisionRung " + this.rung;
		}

	}

	/**
	 * A file on which a reply rests.
	 *
	 * @param size in bytes
	 * @param removable whether it belongs to a reply that is being written
	 */
	@Schema(name = "SupervisionFile")
	record FileView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") NoticeFileId id,
			@Schema(example = "整改报告.pdf") String name, FileType type, @Schema(example = "182044") long size,
			Instant addedAt, boolean removable) {

		static FileView of(NoticeFile file, boolean removable) {
			return new FileView(file.id(), file.name(), file.type(), file.size(), file.addedAt(), removable);
		}

		@Override
		public String toString() {
			return "SupervisionFile " + this.id;
		}

	}

	/**
	 * Something that a notice can be raised from.
	 *
	 * @param title what the notice would be called
	 * @param demand what it would say
	 */
	@Schema(name = "SupervisionCandidate")
	record CandidateView(@Schema(example = "returns/2026-10/42") String key, NoticeSource source, UnitOfNotice unit,
			@Schema(type = "string", example = "2026-10") @Nullable YearMonth month,
			@Schema(example = "2026年10月月报缺报") String title, @Schema(example = "请核实原因、督促落实并在期限内回复。") String demand) {

		static CandidateView of(Candidate candidate) {
			return new CandidateView(candidate.key(), candidate.source(),
					new UnitOfNotice(candidate.unit().code(), candidate.unit().name()), candidate.month(),
					candidate.title(), candidate.demand());
		}

	}

}
