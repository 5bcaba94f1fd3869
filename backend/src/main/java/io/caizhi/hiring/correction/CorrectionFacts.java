package io.caizhi.hiring.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.caizhi.hiring.Channel;
import io.caizhi.hiring.ContractKind;
import io.caizhi.hiring.HireDraft;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.Masking;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a hire says before or after a correction: the document's number masked for
 * everybody, the name for whoever is not of its unit.
 */
public record CorrectionFacts(@Nullable @Schema(example = "欧**") String name, @Nullable DocumentKind documentKind,
		@Nullable @Schema(example = "110***********002X") String documentNumber,
		@Nullable @Schema(example = "2") String gender, @Nullable @Schema(example = "21") String education,
		@Nullable Boolean student, @Nullable LocalDate graduatedOn, @Nullable String school, @Nullable String major,
		@Nullable String position, @Nullable LocalDate hiredOn, @Nullable LocalDate leftOn, @Nullable Channel channel,
		@Nullable String event, @Nullable ContractKind contract, @Nullable Boolean insured) {

	/** Fields by name, in the order of the form. */
	private static final List<Map.Entry<String, Function<HireDraft, @Nullable Object>>> FIELDS = List.of(
			Map.entry("name", HireDraft::name), Map.entry("documentKind", HireDraft::documentKind),
			Map.entry("documentNumber", HireDraft::documentNumber), Map.entry("gender", HireDraft::gender),
			Map.entry("education", HireDraft::education), Map.entry("student", HireDraft::student),
			Map.entry("graduatedOn", HireDraft::graduatedOn), Map.entry("school", HireDraft::school),
			Map.entry("major", HireDraft::major), Map.entry("position", HireDraft::position),
			Map.entry("hiredOn", HireDraft::hiredOn), Map.entry("leftOn", HireDraft::leftOn),
			Map.entry("channel", HireDraft::channel), Map.entry("event", HireDraft::event),
			Map.entry("contract", HireDraft::contract), Map.entry("insured", HireDraft::insured));

	/**
	 * @param named whether the reader may know the person's name
	 */
	static CorrectionFacts of(HireDraft facts, boolean named) {
		@Nullable String name = facts.name();
		@Nullable String number = facts.documentNumber();
		@Nullable DocumentKind kind = facts.documentKind();
		return new CorrectionFacts((named || name == null) ? name : Masking.name(name), kind,
				(number != null && kind != null) ? Masking.documentNumber(kind, number) : null, facts.gender(),
				facts.education(), facts.student(), facts.graduatedOn(), facts.school(), facts.major(),
				facts.position(), facts.hiredOn(), facts.leftOn(), facts.channel(), facts.event(), facts.contract(),
				facts.insured());
	}

	/** The names of the fields that differ, even where masking makes them look alike. */
	static List<String> changed(HireDraft before, @Nullable HireDraft after) {
		if (after == null) {
			return List.of();
		}
		return FIELDS.stream()
			.filter((field) -> !Objects.equals(text(field.getValue().apply(before)),
					text(field.getValue().apply(after))))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** What is empty is absent. */
	private static @Nullable Object text(@Nullable Object value) {
		return "".equals(value) ? null : value;
	}

	@Override
	public String toString() {
		return "CorrectionFacts";
	}

}
