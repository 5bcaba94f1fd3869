package io.caizhi.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.scoring.inventory.InventoryId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as lists name it.
 *
 * @param decisions how many were taken
 * @param open how many of them are not done
 * @param actions what the member may do with it now: edit, pack, decide, end, drop
 */
@Schema(name = "Meeting")
record MeetingView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") MeetingId id, MeetingKind kind,
		@Schema(example = "2026年第三季度全区人才工作推进会") String title, @Schema(example = "2026-11-30") LocalDate heldOn,
		@Schema(example = "区政府三楼会议室") String place, MeetingState state, @Schema(example = "5") int decisions,
		@Schema(example = "3") int open, @Schema(example = "1") int version, List<String> actions) {

	/**
	 * A meeting with its pack and its decisions.
	 *
	 * @param inventory whose figures lie on the table
	 * @param pack once it was put together
	 * @param packedAt when that was
	 * @param digest SHA-256 of the pack
	 * @param printable whether there are fonts to make a PDF with
	 */
	@Schema(name = "MeetingDetail")
	record Detail(MeetingView meeting, @Schema(type = "string", example = "0HXJ4W2Q8K3ZR") InventoryId inventory,
			List<String> agenda, Speaking speaking, @Nullable Pack pack, @Nullable Instant packedAt,
			@Nullable String digest, List<ItemView> items, boolean printable) {

	}

	/**
	 * A decision with owner and day.
	 *
	 * @param meeting of which meeting
	 * @param person who sees to it in the unit
	 * @param overdue whether its day has passed and it is not done
	 * @param report what the unit said last; withheld from leaders, for it may name
	 * people
	 * @param comment what the office said to it; withheld from leaders
	 * @param actions what the member may do with it now: report, find, remove
	 */
	@Schema(name = "ActionItem")
	record ItemView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") ActionItemId id,
			@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") MeetingId meeting, @Schema(example = "1") int number,
			@Schema(example = "年底前再建引才工作站一个。") String decision, @Schema(example = "wuyi") String unit,
			@Schema(example = "乌衣镇") String unitName, @Nullable @Schema(example = "王晓（副镇长）") String person,
			@Schema(example = "2026-12-31") LocalDate due, ItemState state, boolean overdue,
			@Nullable Instant reportedAt, @Schema(example = "已建成。") @Nullable String report, @Nullable String comment,
			@Schema(example = "1") int version, List<String> actions) {

		@Override
		public String toString() {
			return "ActionItem " + this.id;
		}

	}

}
