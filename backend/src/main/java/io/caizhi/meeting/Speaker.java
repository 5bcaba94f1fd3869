package io.caizhi.meeting;

import java.math.BigDecimal;

import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit that speaks, in its turn.
 *
 * @param rank within its category; absent where it has none
 * @param supervised whether it was supervised again and again in the year
 */
@Schema(name = "MeetingSpeaker")
record Speaker(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name, UnitCategory category,
		@Schema(example = "2") @Nullable Integer rank, @Schema(example = "91.24") BigDecimal total, Part part,
		boolean supervised) {

	/** What a unit speaks about. */
	@Schema(name = "SpeakerPart")
	enum Part {

		/** 经验交流: what it does well. */
		SHARE("经验交流"),
		/** 表态发言: why it is behind, and what it will do. */
		EXPLAIN("表态发言"),
		/** 工作汇报: how it stands. */
		REPORT("工作汇报");

		private final String word;

		Part(String word) {
			this.word = word;
		}

		/** As official papers call it. */
		String word() {
			return this.word;
		}

	}

}
