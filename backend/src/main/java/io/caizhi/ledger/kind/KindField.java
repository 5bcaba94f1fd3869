package io.caizhi.ledger.kind;

import java.math.BigDecimal;
import java.util.List;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind, as the office writes it, as it is kept and as forms are made of it.
 *
 * @param maxLength for {@code TEXT}: characters at most, 200 unless given; more than 200
 * may have several lines
 * @param min for {@code NUMBER} and {@code MONEY}, inclusive
 * @param max for {@code NUMBER} and {@code MONEY}, inclusive
 * @param pattern for {@code TEXT}: a regular expression that the whole text matches
 * @param codes for {@code CODE}: what may be chosen
 * @param kind for {@code ENTRY}: the kind of the entries that may be named
 * @param warnDays for {@code DATE}: how many days before it the entry is about to end
 */
@Schema(name = "LedgerField")
public record KindField(
		@NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,29}",
				message = "ledger.field-code") @Schema(example = "level") String code,
		@NotNull @PlainText(max = 40) @Schema(example = "人才层次") String name,
		@Nullable @PlainText(max = 60) @Schema(example = "Level") String english, @NotNull FieldType type,
		@NotNull Privacy privacy, @NotNull @Schema(example = "true") Boolean required,
		@Nullable @Min(1) @Max(2000) @Schema(example = "100") Integer maxLength,
		@Nullable @Digits(integer = 14, fraction = 6) @Schema(example = "0") BigDecimal min,
		@Nullable @Digits(integer = 14, fraction = 6) @Schema(example = "100") BigDecimal max,
		@Nullable @PlainText(max = 200) @Schema(example = "20[0-9]{2}版") String pattern,
		@Nullable @Valid @Size(max = 200) List<@NotNull CodeChoice> codes,
		@Nullable @Schema(example = "AGREEMENT") String kind,
		@Nullable @Min(1) @Max(730) @Schema(example = "60") Integer warnDays) {

	/** Characters of a text unless the field says otherwise. */
	public static final int USUAL_LENGTH = 200;

	/** Characters that a text of the field may have. */
	public int longest() {
		return (this.maxLength != null) ? this.maxLength : USUAL_LENGTH;
	}

	/** What may be chosen. */
	public List<CodeChoice> choices() {
		return (this.codes != null) ? this.codes : List.of();
	}

	/** Whether it is personal data. */
	public boolean personal() {
		return this.privacy == Privacy.PERSONAL;
	}

}
