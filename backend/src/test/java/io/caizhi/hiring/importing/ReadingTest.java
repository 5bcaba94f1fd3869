package io.caizhi.hiring.importing;

import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import io.caizhi.hiring.Channel;
import io.caizhi.hiring.ContractKind;
import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HireDraft;
import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.privacy.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is understood of files that people fill in. */
class ReadingTest {

	private static final String RARE = "𠮷·阿依古丽";

	@Test
	void everyColumnFillsItsField() {
		List<EnteredRow> rows = Workbooks.read(Workbooks
			.of(List.of(RARE, "居民身份证", Drafts.graduate(1, Workbooks.THIRD).documentNumber(), "男", "大学本科毕业", "否",
					"2022/6/30", "滁州学院", "机械工程", "技术员", "2022年11月3日", "20221120", "校园招聘会", "秋季双选会", "固定期限", "是", "是")));

		assertThat(rows).singleElement().satisfies((row) -> {
			assertThat(row.number()).isEqualTo(2);
			assertThat(row.faults()).isEmpty();
			assertThat(row.draft()).isEqualTo(new HireDraft(RARE, DocumentKind.RESIDENT_ID,
					Drafts.graduate(1, Workbooks.THIRD).documentNumber(), "1", "21", false, LocalDate.of(2022, 6, 30),
					"滁州学院", "机械工程", "技术员", Workbooks.THIRD, LocalDate.of(2022, 11, 20), Channel.CAMPUS_FAIR, "秋季双选会",
					ContractKind.FIXED_TERM, true, true));
		});
	}

	@Test
	void csvIsReadInEitherEncodingWithQuotesAndBlankLines() {
		String text = Workbooks.csv(Workbooks.worker(1, Column.NAME, RARE), List.of("", " ", "\u3000"),
				Workbooks.worker(2, Column.POSITION, "\"焊工,\"\"夜班\"\"\""));
		List<byte[]> files = List.of(text.getBytes(StandardCharsets.UTF_8),
				text.substring(1).getBytes(StandardCharsets.UTF_8),
				text.substring(1).getBytes(Charset.forName("GB18030")));

		assertThat(files).allSatisfy((file) -> {
			List<EnteredRow> rows = Workbooks.read(file);
			assertThat(rows).extracting(EnteredRow::number).containsExactly(3, 5);
			assertThat(rows.get(0).draft().name()).isEqualTo(RARE);
			assertThat(rows.get(1).draft().position()).isEqualTo("焊工,\"夜班\"");
		});
	}

	@Test
	void rowsThatLookBlankAreNoRows() {
		byte[] file = Workbooks.filled(Workbooks.STAMP, (sheet) -> {
			Workbooks.write(sheet, 1, List.of(" ", "\u3000", "\u200B", "\u00A0"));
			Workbooks.write(sheet, 4, Workbooks.worker(1));
		});

		assertThat(Workbooks.read(file)).extracting(EnteredRow::number).containsExactly(5);
	}

	@Test
	void columnsMayStandInAnotherOrderAndTheReplysReasonsAreOverlooked() {
		List<String> heads = new ArrayList<>(Stream.of(Column.values()).map(Column::head).toList());
		List<String> cells = Workbooks.worker(1);
		Collections.reverse(heads);
		Collections.reverse(cells);
		String text = Workbooks.STAMP.line() + "\n错误原因," + String.join(",", heads) + "\nwhy," + String.join(",", cells);

		assertThat(Workbooks.read(text.getBytes(StandardCharsets.UTF_8))).singleElement()
			.satisfies((row) -> assertThat(row.draft().position()).isEqualTo("操作工"));
	}

	@Test
	void numbersAndDatesOfASpreadsheetAreWhatTheySay() {
		byte[] file = Workbooks.filled(Workbooks.STAMP, (sheet) -> {
			Workbooks.write(sheet, 1, Workbooks.worker(1));
			sheet.value(1, Column.EDUCATION.ordinal(), 71);
			sheet.value(1, Column.HIRED_ON.ordinal(), Workbooks.THIRD);
			sheet.style(1, Column.HIRED_ON.ordinal()).format("yyyy-mm-dd").set();
			sheet.value(1, Column.LEFT_ON.ordinal(), 20221120);
			sheet.value(1, Column.INSURED.ordinal(), true);
		});

		assertThat(Workbooks.read(file)).singleElement().satisfies((row) -> {
			assertThat(row.faults()).isEmpty();
			assertThat(row.draft().education()).isEqualTo("71");
			assertThat(row.draft().hiredOn()).isEqualTo(Workbooks.THIRD);
			assertThat(row.draft().leftOn()).isEqualTo(LocalDate.of(2022, 11, 20));
			assertThat(row.draft().insured()).isTrue();
		});
	}

	@Test
	void aDocumentNumberKeptAsANumberIsLost() {
		byte[] file = Workbooks.filled(Workbooks.STAMP, (sheet) -> {
			Workbooks.write(sheet, 1, Workbooks.worker(1));
			sheet.value(1, Column.DOCUMENT_NUMBER.ordinal(), 341103198001011230L);
		});

		assertThat(faults(file)).containsExactly(new Fault("/documentNumber", "import.number-lost"));
		assertThat(faults(csv(Workbooks.worker(1, Column.DOCUMENT_NUMBER, "3.41103E+17"))))
			.containsExactly(new Fault("/documentNumber", "import.number-lost"));
	}

	@Test
	void aFormulaIsNoValueAndIsSaidAtItsCell() {
		byte[] file = Workbooks.filled(Workbooks.STAMP, (sheet) -> {
			Workbooks.write(sheet, 1, Workbooks.worker(1));
			sheet.formula(1, Column.HIRED_ON.ordinal(), "TODAY()");
		});

		assertThat(faults(file)).containsExactly(new Fault("/hiredOn", "import.formula"));
		assertThat(faults(csv(Workbooks.worker(1, Column.NAME, "=HYPERLINK(1)"))))
			.containsExactly(new Fault("/name", "import.formula"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2022-02-30", "去年", "2022-11", "30/11/2022" })
	void whatIsNoDayIsSaidSo(String text) {
		assertThat(faults(csv(Workbooks.worker(1, Column.HIRED_ON, text))))
			.containsExactly(new Fault("/hiredOn", "import.date"));
	}

	@ParameterizedTest
	@CsvSource({ "EDUCATION, 本科", "GENDER, 先生", "CHANNEL, TV", "INSURED, 也许" })
	void whatIsNotInTheListIsSaidSo(Column column, String text) {
		assertThat(faults(csv(Workbooks.worker(1, column, text))))
			.containsExactly(new Fault("/" + column.field(), "import.not-in-list"));
	}

	@Test
	void theListsHoldEveryCodeAndNothingElse() {
		assertThat(Choices.DOCUMENT_KIND.codes()).containsExactlyInAnyOrderElementsOf(names(DocumentKind.values()));
		assertThat(Choices.CHANNEL.codes()).containsExactlyInAnyOrderElementsOf(names(Channel.values()));
		assertThat(Choices.CONTRACT.codes()).containsExactlyInAnyOrderElementsOf(names(ContractKind.values()));
		assertThat(Stream.of(Column.values()).map(Column::field)).containsExactlyElementsOf(
				Stream.of(HireDraft.class.getRecordComponents()).map(RecordComponent::getName).toList());
	}

	@Test
	void nothingReadSpellsItselfOut() {
		EnteredRow row = Workbooks.read(Workbooks.of(Workbooks.worker(1))).getFirst();

		assertThat(row + " " + row.draft()).doesNotContain("测试乙", "999999");
	}

	private static List<String> names(Enum<?>[] values) {
		return Stream.of(values).map(Enum::name).toList();
	}

	private static byte[] csv(List<String> row) {
		return Workbooks.csv(row).getBytes(StandardCharsets.UTF_8);
	}

	private static List<Fault> faults(byte[] file) {
		return Workbooks.read(file).getFirst().faults();
	}

}
