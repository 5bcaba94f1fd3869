package io.caizhi.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.scoring.inventory.InventoryId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as lists name it.
 *
 * @param number as it is cited; absent in a draft
 * @param acknowledgeBy the last day on which an acknowledgement is in time
 * @param addressed to how many units; only for who sees them all
 * @param acknowledged by how many of them
 * @param late how many acknowledged after that day, or have not by now and it has passed
 * @param waiting whether the reader's unit is to acknowledge it still
 * @param actions what the member may do with it now: edit, discard, publish, acknowledge
 */
@Schema(name = "Bulletin")
record BulletinView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") BulletinId id,
		@Schema(example = "〔2026〕第9期") @Nullable String number, @Schema(example = "关于2026年10月人才工作盘点情况的通报") String title,
		@Schema(type = "string", example = "2026-10") YearMonth month,
		@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") InventoryId inventory, BulletinState state,
		@Schema(example = "2026-11-20") LocalDate acknowledgeBy, @Nullable Instant publishedAt,
		@Schema(example = "26") @Nullable Integer addressed, @Schema(example = "25") @Nullable Integer acknowledged,
		@Schema(example = "1") @Nullable Integer late, boolean waiting, @Schema(example = "1") int version,
		List<String> actions) {

	/**
	 * A bulletin with its text.
	 *
	 * @param issuer in whose name
	 * @param recipients names of all units it goes to, as it says above its text
	 * @param blocks as read, figures in place
	 * @param draft what the office writes on; absent elsewhere
	 * @param addressees all of them, or the reader's own unit
	 * @param digest SHA-256 of what was published
	 * @param printable whether there are fonts to make a PDF with
	 */
	@Schema(name = "BulletinDetail")
	record Detail(BulletinView bulletin, @Schema(example = "南谯区人才工作领导小组办公室") String issuer,
			@Schema(example = "2026年11月15日") String date, List<String> recipients, List<Block> blocks,
			@Nullable Draft draft, List<OfAddressee> addressees, @Nullable String digest, boolean printable) {

	}

	/**
	 * What only a draft has.
	 *
	 * @param blocks with references in place of figures
	 * @param figures that may be referred to
	 * @param findings what is to be taken out before it can be published
	 */
	@Schema(name = "BulletinDraft")
	record Draft(List<Block> blocks, List<Figure> figures, List<Finding> findings) {

	}

	/**
	 * A unit it goes to.
	 *
	 * @param late whether it acknowledged late, or has not by now and is late
	 */
	@Schema(name = "BulletinAddressee")
	record OfAddressee(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name,
			@Nullable Instant acknowledgedAt, @Schema(example = "王晓") @Nullable String signer, boolean late) {

	}

}
