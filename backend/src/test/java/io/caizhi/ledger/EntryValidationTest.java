package io.caizhi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.ledger.EntryValidation.Outcome;
import io.caizhi.ledger.EntryValidation.Surroundings;
import io.caizhi.ledger.kind.CodeChoice;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.FieldType;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.ledger.kind.KindForm;
import io.caizhi.ledger.kind.Privacy;
import io.caizhi.plan.yearly.Dimension;
import io.caizhi.privacy.DocumentKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the fields of an entry may say. */
class EntryValidationTest {

	private static final EntryKind KIND = new EntryKind(new KindCode("FAIR"), 1,
			new KindForm("招聘会", null, Dimension.ATTRACT, "name", "heldOn", false,
					Arrays.asList(field("name", FieldType.TEXT, true, 10, null, null, "[^<>]+", null, null),
							field("heldOn", FieldType.DATE, true, null, null, null, null, null, null),
							field("posts", FieldType.NUMBER, false, null, "0", "1000", null, null, null),
							field("money", FieldType.MONEY, false, null, "0", null, null, null, null),
							field("form", FieldType.CODE, false, null, null, null, null,
									List.of(new CodeChoice("NIGHT", "夜市", null)), null),
							field("who", FieldType.PERSON, false, null, null, null, null, null, null),
							field("at", FieldType.ENTERPRISE, false, null, null, null, null, null, null),
							field("unit", FieldType.UNIT, false, null, null, null, null, null, null),
							field("under", FieldType.ENTRY, false, null, null, null, null, null, "AGREEMENT")),
					null, null));

	@ParameterizedTest(name = "{0} {1} → {2}")
	@CsvSource({ "name, 夜市招聘会, 夜市招聘会", "heldOn, 2022-06-18, 2022-06-18", "posts, 40.500, 40.5", "posts, 0, 0",
			"posts, 1000, 1000", "posts, ４０．５, 40.5", "heldOn, ２０２２－０６－１８, 2022-06-18", "money, 10000000, 10000000",
			"money, 12.50, 12.5", "form, NIGHT, NIGHT", "at, ENT, ENT", "unit, wuyi, wuyi", "under, AGR, AGR" })
	void isKeptInOneSpelling(String field, String text, String kept) {
		Outcome outcome = check(false, Map.of(field, text(text)));

		assertThat(outcome.faults()).isEmpty();
		assertThat(outcome.values().open()).containsExactly(Map.entry(field, kept));
	}

	@ParameterizedTest(name = "{0} {1} → {2}")
	@CsvSource({ "name, 一二三四五六七八九十一, text.length", "name, <b>, format", "name, 341100199001011234, text.length",
			"heldOn, 2022-02-30, date", "heldOn, 18.6.2022, date", "posts, 1001, maximum", "posts, -1, minimum",
			"posts, 4e2, ledger.number", "posts, 4², ledger.number", "posts, '1,000', ledger.number",
			"money, 12.505, ledger.money", "form, night, ledger.choice-unknown", "who, 张三1, ledger.name",
			"at, other, ledger.enterprise-unknown", "unit, nowhere, ledger.unit-unknown",
			"under, other, ledger.entry-unknown" })
	void isRefusedInItsPlace(String field, String text, String code) {
		Outcome outcome = check(false, Map.of(field, text(text)));

		assertThat(outcome.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.where()).isEqualTo("/values/" + field + "/text");
			assertThat(fault.code()).isEqualTo(code);
		});
	}

	@Test
	void aDraftMayLackWhatIsRequiredAndNothingHandedInMay() {
		assertThat(check(false, Map.of()).faults()).isEmpty();
		assertThat(check(true, Map.of()).faults()).extracting((fault) -> fault.where() + " " + fault.code())
			.containsExactly("/values/name/text required", "/values/heldOn/text required");
		assertThat(check(true, Map.of("name", text("夜市"), "heldOn", text("2022-11-25"))).faults())
			.extracting((fault) -> fault.code())
			.as("a ledger records what has happened")
			.containsExactly("ledger.date-future");
		assertThat(check(true, Map.of("name", text("夜市"), "heldOn", text("2022-11-24"))).faults()).isEmpty();
	}

	@Test
	void aPersonIsSealedWithADocumentThatIsOne() {
		Outcome sound = check(false,
				Map.of("who", new ValueForm("欧阳·测试", DocumentKind.RESIDENT_ID, "11010519491231002x", null)));
		assertThat(sound.values().open()).isEmpty();
		assertThat(sound.values().personal().get("who").documentNumber()).isEqualTo("11010519491231002X");
		assertThat(sound.values().toString()).doesNotContain("欧阳", "1949");

		assertThat(check(false,
				Map.of("who", new ValueForm("欧阳·测试", DocumentKind.RESIDENT_ID, "110105194912310021", null)))
			.faults()).extracting((fault) -> fault.where() + " " + fault.code())
			.containsExactly("/values/who/documentNumber document-checksum");
		assertThat(check(false, Map.of("name", new ValueForm("夜市", DocumentKind.PASSPORT, null, null))).faults())
			.extracting((fault) -> fault.where() + " " + fault.code())
			.containsExactly("/values/name/documentKind unwanted");
	}

	@Test
	void whoSeesAValueMaskedKeepsIt() {
		EntryValues before = new EntryValues(Map.of("name", "夜市"),
				Map.of("who", new PersonalValue("欧阳·测试", null, null)));

		Outcome kept = EntryValidation.check(KIND, Map.of("who", new ValueForm(null, null, null, true)), before, false,
				new Around(), "/values");

		assertThat(kept.values().personal()).isEqualTo(before.personal());
		assertThat(kept.values().open()).as("what is left out is empty").isEmpty();
	}

	@Test
	void aFieldThatTheKindDoesNotHaveIsRefused() {
		assertThat(check(false, Map.of("absent", text("x"))).faults()).extracting((fault) -> fault.code())
			.containsExactly("ledger.field-unknown");
	}

	private static Outcome check(boolean complete, Map<String, ValueForm> forms) {
		return EntryValidation.check(KIND, new HashMap<>(forms), EntryValues.NONE, complete, new Around(), "/values");
	}

	private static ValueForm text(String text) {
		return new ValueForm(text, null, null, null);
	}

	private static KindField field(String code, FieldType type, boolean required, @Nullable Integer length,
			@Nullable String min, @Nullable String max, @Nullable String pattern, @Nullable List<CodeChoice> codes,
			@Nullable String kind) {
		return new KindField(code, code, null, type, (type == FieldType.PERSON) ? Privacy.PERSONAL : Privacy.PUBLIC,
				required, length, (min != null) ? new BigDecimal(min) : null,
				(max != null) ? new BigDecimal(max) : null, pattern, codes, kind, null);
	}

	/** Knows one thing of each sort. */
	private static final class Around implements Surroundings {

		@Override
		public LocalDate today() {
			return LocalDate.of(2022, 11, 24);
		}

		@Override
		public boolean enterprise(String identifier) {
			return identifier.equals("ENT");
		}

		@Override
		public boolean unit(String code) {
			return code.equals("wuyi");
		}

		@Override
		public boolean entry(KindCode kind, String identifier) {
			return kind.value().equals("AGREEMENT") && identifier.equals("AGR");
		}

	}

}
