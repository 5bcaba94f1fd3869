package io.caizhi.bulletin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * By what rules a district's bulletins are drafted and checked.
 *
 * @param praiseTop how many of each category are praised, by place; 0 for none
 * @param praiseAhead from which completion of the schedule on an indicator is praised;
 * absent for none
 * @param urgeBehind below which completion an indicator is urged on; absent for none
 * @param linesPerUnit how many indicators of a unit are urged on at most, the furthest
 * behind first
 * @param figures whether the district's figures are told
 * @param places whether places are listed, of categories whose scheme shows them to all
 * @param errata whether the errata of inventories corrected since the bulletin before are
 * told
 * @param acknowledgeDays after how many days an acknowledgement is late
 * @param programmeTitles titles of national talent programmes, which are not told outside
 * @param ordinaryWords words that are no person's name although somebody bears them
 */
@Schema(name = "BulletinRules")
record BulletinRules(@NotNull @Min(0) @Max(20) @Schema(example = "3") Integer praiseTop,
		@Nullable @DecimalMin("1") @DecimalMax("10") @Digits(integer = 2,
				fraction = 2) @Schema(example = "1.2") BigDecimal praiseAhead,
		@Nullable @DecimalMin("0.01") @DecimalMax("1") @Digits(integer = 1,
				fraction = 2) @Schema(example = "0.8") BigDecimal urgeBehind,
		@NotNull @Min(1) @Max(10) @Schema(example = "2") Integer linesPerUnit, @NotNull Boolean figures,
		@NotNull Boolean places, @NotNull Boolean errata,
		@NotNull @Min(1) @Max(60) @Schema(example = "5") Integer acknowledgeDays,
		@NotNull @Size(max = 500) List<@NotNull @PlainText(min = 2, max = 50) String> programmeTitles,
		@NotNull @Size(max = 500) List<@NotNull @PlainText(min = 2, max = 20) String> ordinaryWords) {

	private static final String TITLES = "/bulletin/programme-titles.txt";

	/** Those of a district that has written none. */
	static BulletinRules usual() {
		return new BulletinRules(3, new BigDecimal("1.2"), new BigDecimal("0.8"), 2, true, true, true, 5, titles(),
				List.of());
	}

	private static List<String> titles() {
		try (InputStream file = Objects.requireNonNull(BulletinRules.class.getResourceAsStream(TITLES))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
