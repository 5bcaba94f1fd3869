package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.tenancy.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry, as far as a member may see it.
 *
 * @param kindVersion the version of the kind that it is written in
 * @param title absent where it is not entered yet
 * @param ending whether it is about to end, or has ended
 * @param values by field; what is personal is masked, for leaders down to the first
 * character
 * @param comment what was said at the last decision
 * @param verified the version that counts
 * @param shared absent where nobody else claims the same
 * @param actions what the member may do with it now: edit, submit, verify, return,
 * withdraw, disclose
 */
@Schema(name = "LedgerEntry")
record EntryView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EntryId id, OfUnit unit,
		@Schema(type = "string", example = "AGREEMENT") KindCode kind, @Schema(example = "1") int kindVersion,
		EntryStatus status, @Nullable @Schema(example = "与安徽科技学院框架协议") String title,
		@Nullable @Schema(example = "2022-03-18") LocalDate dated, boolean ending, Map<String, Value> values,
		@Nullable @Schema(example = "请补充协议文号") String comment, @Nullable @Schema(example = "3") Integer verified,
		@Nullable Shared shared, @Schema(example = "3") int version,
		@Schema(example = "[\"edit\"]") List<String> actions) {

	/**
	 * That others claim the same, and what of it counts by this entry.
	 *
	 * @param split the case, which leaders do not open
	 */
	@Schema(name = "LedgerEntryShared")
	record Shared(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") SplitId split, SplitState state,
			@Schema(example = "0.60") BigDecimal share) {

	}

	/** A unit, as entries name it. */
	@Schema(name = "LedgerEntryUnit")
	record OfUnit(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name) {

		static OfUnit of(Unit unit) {
			return new OfUnit(unit.code(), unit.name());
		}

	}

	/**
	 * What a field says.
	 *
	 * @param label what an identifier stands for, where one entry is shown
	 * @param masked whether there is more of it than is shown
	 */
	@Schema(name = "LedgerValue")
	record Value(@Schema(example = "A") String text, @Nullable @Schema(example = "滁州市晨光电子有限公司") String label,
			@Nullable DocumentKind documentKind,
			@Nullable @Schema(example = "110***********002X") String documentNumber, boolean masked) {

	}

	/**
	 * An entry as a line of a list.
	 *
	 * @param title absent where it is not entered yet
	 * @param actions what the member may do with it among others now: submit, verify
	 */
	@Schema(name = "LedgerEntryRow")
	record Row(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EntryId id, OfUnit unit,
			@Schema(type = "string", example = "AGREEMENT") KindCode kind, @Schema(example = "1") int kindVersion,
			EntryStatus status, @Nullable @Schema(example = "与安徽科技学院框架协议") String title,
			@Nullable @Schema(example = "2022-03-18") LocalDate dated, boolean ending, Map<String, Value> values,
			@Schema(example = "3") int version, @Schema(example = "[\"submit\"]") List<String> actions) {

	}

	/**
	 * A version of an entry.
	 *
	 * @param you whether the member brought it about
	 * @param differences from the version before; none of the first
	 */
	@Schema(name = "LedgerEntryVersion")
	record Version(@Schema(example = "2") int version, @Schema(example = "1") int kindVersion, EntryStatus status,
			@Nullable @Schema(example = "请补充协议文号") String comment, Instant at, boolean you,
			List<Difference> differences) {

	}

	/** A field that says something else than before. */
	@Schema(name = "LedgerDifference")
	record Difference(@Schema(example = "partner") String field, @Nullable Value before, @Nullable Value after) {

	}

	static EntryView of(Row row, Entry entry, Map<String, Value> values, EntryKind kind, @Nullable Shared shared,
			List<String> actions) {
		return new EntryView(row.id(), row.unit(), row.kind(), kind.version(), row.status(), row.title(), row.dated(),
				row.ending(), values, entry.comment(), entry.verified(), shared, row.version(), actions);
	}

}
