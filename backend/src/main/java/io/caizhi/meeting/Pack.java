package io.caizhi.meeting;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;

import io.caizhi.supervision.Repeater;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies on the table of a meeting 会议材料, put together at one moment and read by
 * everybody as it was then.
 *
 * @param month up to which the figures are
 * @param speakers in their order
 * @param units a page each, by category and place
 * @param past decisions of the meetings before that were not done when the last one
 * ended, with where they stand
 * @param repeaters units supervised again and again in the year
 */
@Schema(name = "MeetingPack")
record Pack(@Schema(type = "string", example = "2026-09") YearMonth month, List<Speaker> speakers, List<UnitPage> units,
		List<PastDecision> past, List<Repeater> repeaters) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** A unit's page. */
	@Schema(name = "MeetingUnitPage")
	record UnitPage(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name, UnitCategory category,
			@Schema(example = "91.24") BigDecimal total, @Nullable String grade, @Nullable Integer rank,
			List<Line> lines) {

	}

	/**
	 * An indicator on a unit's page.
	 *
	 * @param actual absent where nothing was reported
	 * @param target what was due
	 * @param completion with 2 decimals
	 */
	@Schema(name = "MeetingUnitLine")
	record Line(@Schema(example = "企业招工") String indicator, @Schema(example = "人") String unitOfMeasure,
			@Nullable BigDecimal actual, @Nullable BigDecimal target, @Nullable BigDecimal completion,
			boolean missing) {

	}

	/**
	 * A decision of a meeting before.
	 *
	 * @param unit with the person who sees to it there, where one is named
	 */
	@Schema(name = "PastDecision")
	record PastDecision(@Schema(example = "全区人才工作推进会") String meeting, LocalDate heldOn, int number, String decision,
			@Schema(example = "乌衣镇") String unit, LocalDate due, ItemState state, boolean overdue) {

	}

	static Pack read(byte[] bytes) {
		return JSON.readValue(bytes, Pack.class);
	}

	byte[] bytes() {
		return JSON.writeValueAsBytes(this);
	}

	static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
